"""Telegram: messages in, answers out; the only user of python-telegram-bot and of what comes with it.

- the bot's life: `running` (from the first call to the last), `service` (what every reaction needs), `application`
  (the list of what the bot reacts to), `menus` (what Telegram shows of it), `routine` (what it does by itself),
  `failing`;
- updates come in: `polling` (with `rivals`: others who poll) or `webhook`, `soundness` (are they what the bot takes them for?), `hand` (noted until they
  are handled), `ordering` (one after the other within a chat);
- calls go out: `requests`, `patience` (spaced, and made again), `network` (why one failed), `sending` (messages that
  arrive once), `waiting`, `clock` (the time as Telegram tells it);
- askers: `messages`, `addressed` (is it for the bot?), `commands`, `answering` (a question's way), `limits`,
  `languages`, `recording` (in the journal), `memory` (for an hour), `elsewhere` and `inline_results` (chats that the
  bot is not in), `membership` (chats that it comes into);
- buttons: `buttons` (what their data says), `references` (citations in few letters), `pressing`, `further` (more
  sources);
- organizers: `organizers` (what they do), `organizing` (what they ask for), `desk` (with what), `organizer_messages`,
  `organizer_reports`;
- operators: `health`, `metrics`, `logs`.
"""
