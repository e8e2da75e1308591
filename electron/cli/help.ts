import { dateOrders, importFormats } from '../../shared/domain/kinds.ts'

/** What `hourworth help` prints. */
export const helpText = `hourworth COMMAND [options]

  import FILE         reads a time, invoice or payment export
      --format F        ${importFormats.join(' | ')}
      --zone ZONE       zone of the file's times, such as Europe/Stockholm (default: the setting)
      --date-order O    ${dateOrders.join(' | ')}, where the dates could be either
      --delimiter D     comma | semicolon | tab, where it cannot be told
  settings            shows the settings
  settings set KEY=VALUE …
      currency=SEK zone=Europe/Stockholm
      praoRate=150 breakEvenRate=450 targetRate=900.50   (per hour, in major units; none to unset)
      nearMargin=0.25 fill=0.7 graceDays=45 tailGraceDays=100 windowMonths=6 minHours=5
      workingHours=mon-fri=08:00-17:00   (mon-thu=8-12+13-17,fri=8-12; none; or as in settings --json)
  report              what an hour for each client is worth
      --as-of DATE      last day of the window, such as 2026-10-31 (default: today)
      --months N        whole months in the window (default: the setting windowMonths)
  review CLIENT       one client: verdict with reasons, figures, months, hours, payments, what is open
      --as-of DATE --months N
  flags               every client's flags: figures, since when, what helps
      --as-of DATE --months N
  what-if say-no      what saying no to a client brings
  what-if raise       what a higher price brings, if the client may leave
      --raise P --churn Q                  by this share (0.10), lost with this probability (0.2)
  what-if trim        what fewer hours at the same revenue bring
      --share X                            this share of the hours (0.2)
  what-if invest      what hours spent on the relation bring, if a better rate follows
      --invest H --invest-months N --new-rate R   hours a month, for how long, the rate after
      --client NAME                        of each what-if, and so are
      --hours H --rate R --alternative A   hours a month, their rate, the rate elsewhere
      --months N --fill F                  months to look ahead (12), share of freed hours sold (0.7)
      --ramp N                             months to refill (3); not for invest
      --notice N --acquisition H           months of notice (1), hours to find work (40); say-no, raise
      --as-of DATE --window N              the window the hours and the rate are taken from
  backup FILE         copies the database into one file
  check               looks for damage; repairs nothing
  help                this text

Every command takes
  --db PATH           the database (default: the one the app uses)
  --json              one JSON object on standard output; money in integer minor units

Exit codes: 0 done; 1 done, but rows were refused or damage was found; 2 not done.`
