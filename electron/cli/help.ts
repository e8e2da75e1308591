import { dateOrders, importFormats } from '../../shared/contract/import-file.ts'

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
  what-if say-no      what saying no to a client brings
      --client NAME
      --hours H --rate R --alternative A   hours a month, their rate, the rate elsewhere
      --months N --notice N --ramp N       months to look ahead (12), of notice (1), to refill (3)
      --fill F --acquisition H             share of freed hours sold (0.7), hours to find work (40)
      --as-of DATE --window N              the window the hours and the rate are taken from
  backup FILE         copies the database into one file
  check               looks for damage; repairs nothing
  help                this text

Every command takes
  --db PATH           the database (default: the one the app uses)
  --json              one JSON object on standard output; money in integer minor units

Exit codes: 0 done; 1 done, but rows were refused or damage was found; 2 not done.`
