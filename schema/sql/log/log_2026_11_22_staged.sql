-- Whether more than the chunk itself says from whom it came: what nobody signed for holds none of that person's places.
ALTER TABLE staged ADD COLUMN is_proved INTEGER NOT NULL DEFAULT 1;
