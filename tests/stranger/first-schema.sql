-- What the first version of the journal wrote, with one question in vain and one vote: kept as it is for ever.
CREATE TABLE about (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO about (name, value) VALUES ('schema', '1'), ('salt', '5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a');
CREATE TABLE questions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, at BIGINT NOT NULL, chat TEXT NOT NULL, language TEXT NOT NULL,
    result TEXT NOT NULL,
    reason TEXT, latency_ms FLOAT NOT NULL, version TEXT NOT NULL, text TEXT NOT NULL, decision TEXT NOT NULL
);
CREATE INDEX questions_at ON questions (at);
CREATE TABLE citations (
    question BIGINT NOT NULL REFERENCES questions (id) ON DELETE CASCADE, number INTEGER NOT NULL,
    article TEXT NOT NULL, starts INTEGER NOT NULL, ends INTEGER NOT NULL, speaker TEXT,
    PRIMARY KEY (question, number)
);
CREATE TABLE votes (
    question BIGINT NOT NULL REFERENCES questions (id) ON DELETE CASCADE, voter TEXT NOT NULL,
    up BOOLEAN NOT NULL, PRIMARY KEY (question, voter)
);
CREATE TABLE chats (
    chat BIGINT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (chat, name)
);
INSERT INTO questions (id, at, chat, language, result, reason, latency_ms, version, text, decision) VALUES
    (1, strftime('%s', 'now') * 1000, 'private', 'fr', 'declined', 'no_evidence', 4.5, 'first', 'Combien coûte le parking ?', 'open'),
    (2, strftime('%s', 'now') * 1000, 'private', 'fr', 'answered', NULL, 3.5, 'first', '', 'open');
INSERT INTO citations (question, number, article, starts, ends, speaker) VALUES (2, 1, 'marche.md', 0, 58, 'Claire Dubreuil');
INSERT INTO votes (question, voter, up) VALUES (2, 'a-keyed-hash', TRUE);
INSERT INTO chats (chat, name, value) VALUES (-1001, 'greeted', 'yes');
