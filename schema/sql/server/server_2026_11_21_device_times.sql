-- One table of when devices came: when one last asked and with which program (for the office's list, kept to ten minutes), and when it
-- last brought something and in which epoch (what the gap list after a restore rests on, kept to an hour). Losing it loses no record.
ALTER TABLE device_activity ADD COLUMN synced_at INTEGER;     -- ms since 1970, UTC
ALTER TABLE device_activity ADD COLUMN synced_epoch INTEGER;

INSERT INTO device_activity(device,seen_at,program)
  SELECT d.id,max(s.at),'' FROM device_seen s JOIN device d ON d.public_key=s.public_key
  WHERE NOT EXISTS(SELECT 1 FROM device_activity a WHERE a.device=d.id) GROUP BY d.id;
UPDATE device_activity SET
  synced_at=(SELECT max(s.at) FROM device_seen s JOIN device d ON d.public_key=s.public_key WHERE d.id=device_activity.device),
  synced_epoch=(SELECT max(s.epoch) FROM device_seen s JOIN device d ON d.public_key=s.public_key WHERE d.id=device_activity.device);
DROP TABLE device_seen;
