-- Which of a person's devices are revoked is asked for every request that brings changes.
CREATE INDEX index_device_person ON device("person");
