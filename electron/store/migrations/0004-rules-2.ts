import type { Migration } from './migration.ts'

const columns = `
ALTER TABLE project ADD COLUMN carry_months INTEGER CHECK (carry_months BETWEEN 0 AND 120);`

// F1: the user's word that a client-wide invoice is for other work than a project's (NULL: than any).
// Q1–Q5: what was doubted and is right as it is; `key` names the rows it was about.
const tables = `
CREATE TABLE other_work (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  invoice_id INTEGER NOT NULL REFERENCES invoice (id) ON DELETE CASCADE,
  project_id INTEGER REFERENCES project (id)
) STRICT;
CREATE UNIQUE INDEX other_work_answer ON other_work (invoice_id, coalesce(project_id, 0));
CREATE INDEX other_work_by_project ON other_work (project_id) WHERE project_id IS NOT NULL;

CREATE TABLE settled_doubt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 400),
  UNIQUE (code, key)
) STRICT;`

// Y1: an invoice is settled on the day from which gross paid stays at or above 99 % of gross; else as
// before. Once settled so, nothing of it changes any more as long as no row of it does.
const paidUpTo = (day: string) =>
  `(SELECT sum(gross) FROM payment WHERE invoice_id = invoice.id AND paid_on <= ${day})`
const settle = (which: string) => `
  UPDATE invoice SET (settled_on, quiet_on) = (
    SELECT min(paid_on), CASE WHEN min(paid_on) IS NOT NULL
        THEN max(issued_on, period_end, (SELECT max(paid_on) FROM payment
          WHERE invoice_id = invoice.id)) END
    FROM payment WHERE invoice_id = invoice.id AND net >= 0 AND net + vat > 0
      AND written_off_on IS NULL AND credits_invoice_id IS NULL
      AND (rate_to_base IS NULL OR (rate_to_base NOT GLOB '*.*.*'
        AND rate_to_base NOT GLOB '.*' AND rate_to_base NOT GLOB '*.'))
      AND NOT EXISTS (SELECT 1 FROM invoice AS note WHERE note.credits_invoice_id = invoice.id)
      AND ${paidUpTo(`'9999-12-31'`)} * 100 >= (net + vat) * 99
      AND paid_on > coalesce((SELECT max(paid_on) FROM payment AS short
        WHERE short.invoice_id = invoice.id
          AND ${paidUpTo('short.paid_on')} * 100 < (net + vat) * 99), ''))
  ${which};`
const onChange = (name: string, event: string, ids: string) => `
DROP TRIGGER ${name};
CREATE TRIGGER ${name} AFTER ${event} BEGIN ${settle(`WHERE id IN (${ids})`)}
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
  settle('WHERE true'),
].join('')

/** What version 2 of the rules asks of the book. */
export const rules2: Migration = {
  version: 4,
  name: 'rules-2',
  up: (db) => db.exec(columns + tables + settling),
  kept: { project: (row) => ({ ...row, carry_months: null }) },
}
