-- A person's forms are found without going through everybody's.
CREATE INDEX form_author ON form(author);
