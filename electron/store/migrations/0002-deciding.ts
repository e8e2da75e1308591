import type { Migration } from './migration.ts'

const date = (column: string) => `CHECK (${column} IS date(${column}))`
const oneOf = (column: string, values: readonly string[]) =>
  `CHECK (${column} IN (${values.map((value) => `'${value}'`).join(', ')}))`
const note = (column: string) => `${column} TEXT NOT NULL CHECK (length(${column}) <= 4000)`
const name = (column: string) =>
  `${column} TEXT NOT NULL CHECK (length(${column}) BETWEEN 1 AND 200)`
const client = 'client_id INTEGER NOT NULL REFERENCES client (id)'
const flag = (column: string) => `${column} INTEGER NOT NULL CHECK (${column} IN (0, 1))`
const json = (column: string) => `${column} TEXT NOT NULL CHECK (json_valid(${column}))`
const rate = 'rate INTEGER NOT NULL CHECK (rate BETWEEN 0 AND 1099511627776)'
// As they were when this version was released; what has come since is no business of its tables.
const signKinds = [
  'vague-brief',
  'keeps-changing-mind',
  'no-written-spec',
  'haggles-early',
  'nickel-and-dimes',
  'late-payer',
  'no-deposit',
  'cannot-pay',
  'outside-target-group',
  'demands-guarantees',
  'wants-other-services',
  'asks-for-others',
  'had-this-help',
  'calls-at-night',
  'immediate-turnaround',
  'unpaid-extras',
  'always-complains',
  'disrespects-limits',
  'decision-maker-absent',
  'no-team-buy-in',
  'going-under',
]
const remedies = [
  'clarifying-session',
  'written-brief',
  'deposit-first',
  'reminders-and-terms',
  'price-raise',
  'fixed-scope',
  'paid-extras',
  'one-main-contact',
  'find-champion',
  'personal-meeting',
  'regular-investment',
  'office-hours',
  'refer-elsewhere',
  'say-no',
]
const languages = ['en', 'sv', 'da', 'nl', 'he']
const situations = ['refuse', 'dismiss']

const acting = `
CREATE TABLE warning_sign (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${client},
  kind TEXT NOT NULL ${oneOf('kind', signKinds)},
  on_date TEXT NOT NULL ${date('on_date')},
  ${note('note')},
  closed_on TEXT ${date('closed_on')}
) STRICT;
CREATE INDEX warning_sign_by_client ON warning_sign (client_id, on_date);

-- A sign the data suggested and the user did not see in the client.
CREATE TABLE sign_dismissal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${client},
  kind TEXT NOT NULL ${oneOf('kind', signKinds)},
  on_date TEXT NOT NULL ${date('on_date')},
  UNIQUE (client_id, kind)
) STRICT;

CREATE TABLE action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${client},
  remedy TEXT NOT NULL ${oneOf('remedy', remedies)},
  because TEXT NOT NULL CHECK (length(because) <= 40),
  started_on TEXT NOT NULL ${date('started_on')},
  due_on TEXT ${date('due_on')},
  ${note('note')},
  done_on TEXT ${date('done_on')},
  outcome TEXT ${oneOf('outcome', ['worked', 'partly', 'no-effect', 'dropped'])},
  ${note('outcome_note')},
  CHECK (outcome IS NULL OR done_on IS NOT NULL)
) STRICT;
CREATE INDEX action_by_client ON action (client_id, started_on);
CREATE INDEX action_open ON action (due_on) WHERE done_on IS NULL;

CREATE TABLE contact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${client},
  ${name('name')},
  ${json('roles')},
  ${note('note')}
) STRICT;
CREATE INDEX contact_by_client ON contact (client_id);

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${client},
  on_date TEXT NOT NULL ${date('on_date')},
  ${note('note')}
) STRICT;
CREATE INDEX meeting_by_client ON meeting (client_id, on_date);`

const notices = `
-- A flag that stands; gone from here when it goes, so that it is told of anew when it comes back.
-- Nobody made it, so it goes with its client and does not keep an import from being taken back.
CREATE TABLE notice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${client} ON DELETE CASCADE,
  flag TEXT NOT NULL CHECK (length(flag) BETWEEN 1 AND 40),
  ${flag('serious')},
  since TEXT ${date('since')},
  ${json('figures')},
  raised_on TEXT NOT NULL ${date('raised_on')},
  ${flag('seen')},
  UNIQUE (client_id, flag)
) STRICT;

CREATE TABLE review (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  on_date TEXT NOT NULL ${date('on_date')},
  ${note('note')},
  -- What the report said of each client that day, by client id.
  ${json('standings')}
) STRICT;
CREATE INDEX review_by_date ON review (on_date);`

const weighing = `
CREATE TABLE offer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${name('name')},
  ${rate},
  probability TEXT NOT NULL CHECK (length(probability) BETWEEN 1 AND 30),
  ${note('note')}
) STRICT;

CREATE TABLE scenario (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${client},
  ${name('name')},
  ${note('note')},
  ${json('input')},
  kept_on TEXT NOT NULL ${date('kept_on')},
  ${json('expected')},
  -- What the client and all others brought a month when it was kept: what happens later is held against it.
  client_monthly INTEGER NOT NULL,
  others_monthly INTEGER NOT NULL
) STRICT;
CREATE INDEX scenario_by_client ON scenario (client_id, kept_on);`

const finding = `
-- What is known of a client before it is one; the id is the client's.
CREATE TABLE prospect (
  id INTEGER PRIMARY KEY REFERENCES client (id),
  ${note('who')},
  ${note('help')},
  ${note('how')},
  ${note('why_me')},
  ${note('person')},
  ${note('research')},
  ${note('next_step')},
  next_on TEXT ${date('next_on')},
  ${flag('wanted')},
  position INTEGER NOT NULL CHECK (position >= 1),
  ${json('screening')},
  ${json('trait_ids')},
  decision TEXT NOT NULL ${oneOf('decision', ['open', 'won', 'refused'])},
  decided_on TEXT ${date('decided_on')},
  ${note('reason')},
  CHECK ((decision = 'open') = (decided_on IS NULL))
) STRICT;

CREATE TABLE trait (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${name('text')},
  ${flag('wanted')}
) STRICT;`

const letters = `
CREATE TABLE template (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${name('name')},
  language TEXT NOT NULL ${oneOf('language', languages)},
  situation TEXT NOT NULL ${oneOf('situation', situations)},
  subject TEXT NOT NULL CHECK (length(subject) <= 500),
  body TEXT NOT NULL CHECK (length(body) <= 20000)
) STRICT;

CREATE TABLE letter (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER REFERENCES client (id),
  on_date TEXT NOT NULL ${date('on_date')},
  language TEXT NOT NULL ${oneOf('language', languages)},
  situation TEXT NOT NULL ${oneOf('situation', situations)},
  subject TEXT NOT NULL CHECK (length(subject) <= 500),
  body TEXT NOT NULL CHECK (length(body) <= 20000)
) STRICT;
CREATE INDEX letter_by_client ON letter (client_id, on_date);`

/** Warning signs, actions, contacts, offers, scenarios, prospects, letters, notices and reviews. */
export const deciding: Migration = {
  version: 2,
  name: 'deciding',
  up: (db) => db.exec(acting + notices + weighing + finding + letters),
}
