import type { Migration } from './migration.ts'

const date = (column: string) => `CHECK (${column} IS date(${column}))`
const flag = (column: string) => `INTEGER NOT NULL CHECK (${column} IN (0, 1))`
const instant = (column: string) => `CHECK (${column} BETWEEN -62135596800 AND 253402300799)`
const money = (column: string) => `CHECK (abs(${column}) <= 2251799813685248)`
const currency = (column: string) => `CHECK (${column} GLOB '[A-Z][A-Z][A-Z]')`
const note = `note TEXT NOT NULL CHECK (length(note) <= 4000)`
// A rate of 0 would count revenue as nothing (M2).
const rateToBase = `rate_to_base TEXT
    CHECK (rate_to_base NOT GLOB '*[^0-9.]*' AND rate_to_base GLOB '*[1-9]*')`
// Compared one by one, the common ones first: an IN list is built anew by every statement, which
// costs an import a quarter of its time.
const activities = ['work', 'meeting', 'rework', 'admin', 'travel', 'sales', 'relationship']
const activity = `activity TEXT NOT NULL CHECK (
    ${activities.map((name) => `activity = '${name}'`).join(' OR ')})`

const people = `
CREATE TABLE client (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200),
  state TEXT NOT NULL CHECK (
    state IN ('prospect', 'active', 'on-watch', 'leaving', 'past', 'declined')),
  currency TEXT ${currency('currency')},
  payment_terms_days INTEGER CHECK (payment_terms_days BETWEEN 0 AND 365),
  ${note},
  alternative TEXT CHECK (json_valid(alternative)),
  archived ${flag('archived')}
) STRICT;

CREATE TABLE project (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER REFERENCES client (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  pricing TEXT NOT NULL CHECK (pricing IN ('hourly', 'fixed', 'retainer', 'free')),
  fee INTEGER CHECK (fee BETWEEN 0 AND 2251799813685248),
  estimated_seconds INTEGER CHECK (estimated_seconds >= 0),
  starts_on TEXT ${date('starts_on')},
  ends_on TEXT ${date('ends_on')},
  archived ${flag('archived')},
  UNIQUE (id, client_id)
) STRICT;
-- Internal projects have no client, and NULLs are all different to a plain unique index.
CREATE UNIQUE INDEX project_name ON project (coalesce(client_id, 0), name);
CREATE INDEX project_by_client ON project (client_id);

CREATE TABLE agreed_rate (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES client (id),
  project_id INTEGER REFERENCES project (id),
  from_date TEXT NOT NULL ${date('from_date')},
  rate INTEGER NOT NULL CHECK (rate BETWEEN 0 AND 1099511627776),
  currency TEXT NOT NULL ${currency('currency')},
  ${rateToBase},
  FOREIGN KEY (project_id, client_id) REFERENCES project (id, client_id)
) STRICT;
CREATE UNIQUE INDEX agreed_rate_day ON agreed_rate (client_id, coalesce(project_id, 0), from_date);
CREATE INDEX agreed_rate_by_project ON agreed_rate (project_id) WHERE project_id IS NOT NULL;`

const time = `
CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  imported_at INTEGER NOT NULL ${instant('imported_at')},
  format TEXT NOT NULL,
  file_name TEXT NOT NULL,
  taken INTEGER NOT NULL CHECK (taken >= 0),
  updated INTEGER NOT NULL CHECK (updated >= 0),
  duplicates INTEGER NOT NULL CHECK (duplicates >= 0),
  refused INTEGER NOT NULL CHECK (refused >= 0),
  undone_at INTEGER ${instant('undone_at')},
  -- The entries a batch adds have consecutive ids, so finding them needs no index.
  first_entry_id INTEGER,
  last_entry_id INTEGER,
  entry_count INTEGER NOT NULL CHECK (entry_count >= 0),
  changes TEXT NOT NULL CHECK (json_valid(changes))
) STRICT;

CREATE TABLE entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER REFERENCES client (id),
  project_id INTEGER REFERENCES project (id),
  date TEXT NOT NULL ${date('date')},
  seconds INTEGER NOT NULL,
  started_at INTEGER ${instant('started_at')},
  ended_at INTEGER ${instant('ended_at')},
  zone TEXT CHECK (length(zone) BETWEEN 1 AND 100),
  billable ${flag('billable')},
  ${activity},
  ${note},
  import_key TEXT CHECK (length(import_key) BETWEEN 8 AND 64),
  batch_id INTEGER REFERENCES import_batch (id),
  -- 1 once an imported entry was edited: taking the import back would lose that edit.
  changed ${flag('changed')},
  FOREIGN KEY (project_id, client_id) REFERENCES project (id, client_id),
  CHECK (
    (started_at IS NULL AND ended_at IS NULL AND zone IS NULL AND seconds BETWEEN 1 AND 2678400)
    OR (started_at IS NOT NULL AND ended_at IS NOT NULL AND zone IS NOT NULL
      AND seconds >= 0 AND seconds = ended_at - started_at))
) STRICT;
CREATE INDEX entry_by_date ON entry (date, started_at);
CREATE INDEX entry_by_client ON entry (client_id, date, started_at);
CREATE INDEX entry_by_project ON entry (project_id, date, started_at) WHERE project_id IS NOT NULL;
-- The few that may reach into a span of days from far before it.
CREATE INDEX entry_long ON entry (client_id, date) WHERE seconds > 86400;
CREATE UNIQUE INDEX entry_import_key ON entry (import_key) WHERE import_key IS NOT NULL;

CREATE TABLE timer (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  client_id INTEGER REFERENCES client (id),
  project_id INTEGER REFERENCES project (id),
  started_at INTEGER NOT NULL ${instant('started_at')},
  zone TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 100),
  billable ${flag('billable')},
  ${activity},
  ${note},
  FOREIGN KEY (project_id, client_id) REFERENCES project (id, client_id)
) STRICT;

CREATE TABLE rollup (
  -- 0 stands for none, as a primary key cannot hold NULL.
  client_id INTEGER NOT NULL,
  project_id INTEGER NOT NULL,
  day INTEGER NOT NULL,
  seconds INTEGER NOT NULL CHECK (seconds BETWEEN 0 AND 2147483647),
  billable_seconds INTEGER NOT NULL CHECK (billable_seconds BETWEEN 0 AND seconds),
  out_of_hours_seconds INTEGER NOT NULL CHECK (out_of_hours_seconds BETWEEN 0 AND seconds),
  PRIMARY KEY (client_id, day, project_id)
) STRICT, WITHOUT ROWID;
-- Hours of no project are looked up by client alone, so a day without one costs no second page to write.
CREATE INDEX rollup_by_project ON rollup (client_id, project_id, day) WHERE project_id <> 0;

-- The same rows packed for reading: 64 days of a client each (see rollup-pages.ts).
CREATE TABLE rollup_page (
  id INTEGER PRIMARY KEY,
  days BLOB NOT NULL CHECK (length(days) >= 40 AND length(days) % 20 = 0)
) STRICT;`

const moneyTables = `
CREATE TABLE invoice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 200),
  client_id INTEGER NOT NULL REFERENCES client (id),
  project_id INTEGER REFERENCES project (id),
  issued_on TEXT NOT NULL ${date('issued_on')},
  due_on TEXT ${date('due_on')},
  net INTEGER NOT NULL ${money('net')},
  vat INTEGER NOT NULL ${money('vat')},
  expenses INTEGER NOT NULL ${money('expenses')},
  currency TEXT NOT NULL ${currency('currency')},
  ${rateToBase},
  service_from TEXT ${date('service_from')},
  service_to TEXT ${date('service_to')} CHECK (service_to >= service_from),
  credits_invoice_id INTEGER REFERENCES invoice (id) CHECK (credits_invoice_id <> id),
  written_off_on TEXT ${date('written_off_on')},
  ${note},
  -- The end of the service period (R1), the reach of a deposit aside.
  period_end TEXT AS (
    CASE WHEN service_from IS NULL OR service_to IS NULL THEN issued_on ELSE service_to END),
  -- Kept by the triggers below. Both null unless the invoice is settled for good as far as is known.
  settled_on TEXT,
  quiet_on TEXT,
  UNIQUE (client_id, number),
  FOREIGN KEY (project_id, client_id) REFERENCES project (id, client_id)
) STRICT;
CREATE INDEX invoice_by_issue ON invoice (issued_on, number);
CREATE INDEX invoice_by_scope ON invoice (client_id, project_id, issued_on);
CREATE INDEX invoice_by_end ON invoice (client_id, project_id, period_end, issued_on);
CREATE INDEX invoice_lively ON invoice (client_id, project_id, issued_on) WHERE quiet_on IS NULL;
CREATE INDEX invoice_quiet ON invoice (client_id, project_id, quiet_on, issued_on);
CREATE INDEX invoice_settled ON invoice (client_id, settled_on, issued_on, quiet_on)
  WHERE settled_on IS NOT NULL;
CREATE INDEX invoice_unconverted ON invoice (currency) WHERE rate_to_base IS NULL;
CREATE INDEX invoice_by_project ON invoice (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX invoice_by_credited ON invoice (credits_invoice_id)
  WHERE credits_invoice_id IS NOT NULL;

CREATE TABLE payment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  invoice_id INTEGER NOT NULL REFERENCES invoice (id),
  paid_on TEXT NOT NULL ${date('paid_on')},
  gross INTEGER NOT NULL ${money('gross')},
  import_key TEXT CHECK (length(import_key) BETWEEN 8 AND 64)
) STRICT;
CREATE INDEX payment_by_invoice ON payment (invoice_id, paid_on);
CREATE UNIQUE INDEX payment_import_key ON payment (import_key) WHERE import_key IS NOT NULL;`

// R4, Y1: when nothing is open any more, `settled_on` is the day from which gross paid stays at or
// above the gross, and `quiet_on` the last day that matters of an invoice that is neither a credit
// note nor credited nor written off. As of any later day it then says nothing new, so a report may
// leave it out (store/report/invoices.ts).
const paidUpTo = (day: string) =>
  `(SELECT sum(gross) FROM payment WHERE invoice_id = invoice.id AND paid_on <= ${day})`
const settleInvoice = (ids: string) => `
  UPDATE invoice SET (settled_on, quiet_on) = (
    SELECT min(paid_on), CASE WHEN min(paid_on) IS NOT NULL
        THEN max(issued_on, period_end, (SELECT max(paid_on) FROM payment
          WHERE invoice_id = invoice.id)) END
    FROM payment WHERE invoice_id = invoice.id AND net >= 0 AND net + vat > 0
      AND written_off_on IS NULL AND credits_invoice_id IS NULL
      AND (rate_to_base IS NULL OR (rate_to_base NOT GLOB '*.*.*'
        AND rate_to_base NOT GLOB '.*' AND rate_to_base NOT GLOB '*.'))
      AND NOT EXISTS (SELECT 1 FROM invoice AS note WHERE note.credits_invoice_id = invoice.id)
      AND ${paidUpTo(`'9999-12-31'`)} >= net + vat
      AND paid_on > coalesce((SELECT max(paid_on) FROM payment AS short
        WHERE short.invoice_id = invoice.id AND ${paidUpTo('short.paid_on')} < net + vat), ''))
  WHERE id IN (${ids});`
const onChange = (name: string, event: string, ids: string) => `
CREATE TRIGGER ${name} AFTER ${event} BEGIN ${settleInvoice(ids)}
END;`
const settling = [
  onChange('invoice_added', 'INSERT ON invoice', 'new.id, new.credits_invoice_id'),
  onChange(
    'invoice_changed',
    `UPDATE OF issued_on, net, vat, rate_to_base, service_from, service_to, credits_invoice_id,
      written_off_on ON invoice`,
    'new.id, old.credits_invoice_id, new.credits_invoice_id',
  ),
  onChange('invoice_removed', 'DELETE ON invoice', 'old.credits_invoice_id'),
  onChange('payment_added', 'INSERT ON payment', 'new.invoice_id'),
  onChange('payment_changed', 'UPDATE ON payment', 'old.invoice_id, new.invoice_id'),
  onChange('payment_removed', 'DELETE ON payment', 'old.invoice_id'),
].join('')

const housekeeping = `
CREATE TABLE setting (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 100),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE undo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL ${instant('at')},
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
  batch_id INTEGER REFERENCES import_batch (id),
  changes TEXT NOT NULL CHECK (json_valid(changes))
) STRICT;`

/** Clients, time, invoices, and what keeps them in order. */
export const foundation: Migration = {
  version: 1,
  name: 'foundation',
  up: (db) => db.exec(people + time + moneyTables + settling + housekeeping),
}
