import type { LetterTexts } from './letter-texts.ts'

const refuse: LetterTexts['letters']['refuse'] = {
  short: {
    subject: 'Tak for din henvendelse',
    body: `Kære {{contact}}

Tak for din henvendelse, og fordi I hos {{client}} tænkte på mig.

Jeg har tænkt over det og siger nej tak til opgaven. Du skal hellere have et klart svar i dag end gå og vente på det.

Opgaven fortjener en, der kan give den sin fulde opmærksomhed, og jeg er sikker på, at I finder den rette. Rigtig god vind med det!

Med venlig hilsen
{{me}}`,
  },
  reason: {
    subject: 'Tak for din henvendelse',
    body: `Kære {{contact}}

Tak for din henvendelse, og fordi du så åbent fortalte om jeres planer hos {{client}}.

Jeg har besluttet at sige nej tak, og jeg vil være lige så åben om hvorfor.

{{reason}}

Det siger intet om værdien af det, I vil. Må jeg give et råd med på vejen, er det her: Skriv mål, budget og deadline ned på en enkelt side, før I spørger den næste. Så er tilbuddene lette at sammenligne, og det rigtige let at kende.

Rigtig god vind med det!

Med venlig hilsen
{{me}}`,
  },
  refer: {
    subject: 'Din henvendelse – og en, der måske kan hjælpe',
    body: `Kære {{contact}}

Tak for din henvendelse og for tilliden.

Jeg er ikke den rette til opgaven, så jeg siger nej tak. Men du skal ikke gå tomhændet herfra.

Mit forslag er {{other}}, som kender den slags opgaver godt. Du er velkommen til at hilse fra mig, og send endelig denne mail videre, hvis det gør det lettere.

Jeg håber, at I finder hinanden, og ønsker jer hos {{client}} held og lykke.

Med venlig hilsen
{{me}}`,
  },
  resources: {
    subject: 'Din henvendelse – og et godt sted at begynde',
    body: `Kære {{contact}}

Tak for din henvendelse, og fordi du fortalte om jeres planer hos {{client}}.

Jeg tager ikke opgaven. Men I kan komme langt på egen hånd, og der er et godt sted at begynde, som ikke koster noget:

{{resource}}

Brug en time eller to på det. Måske viser det sig, at I har brug for mindre hjælp, end I troede, og vil I stadig have hjælp, ved I meget bedre, hvad I skal bede om.

Held og lykke! Jeg tror, I bliver glædeligt overraskede.

Med venlig hilsen
{{me}}`,
  },
}

const dismiss: LetterTexts['letters']['dismiss'] = {
  notice: {
    subject: 'Afslutning af vores samarbejde',
    body: `{{date}}

Kære {{contact}}

Tak for tilliden og for den tid, vi har arbejdet sammen om {{project}}.

Jeg har besluttet at afslutte mit arbejde for {{client}}. Opsigelsesvarslet er {{notice}}, og min sidste dag bliver den {{lastDay}}.

Indtil da arbejder jeg, som vi har aftalt. Filer, noter og adgange overdrager jeg i god orden, så den, der kommer efter mig, kan fortsætte med det samme. Sig endelig til, hvad der er vigtigst for jer at få gjort færdigt inden.

{{openInvoices}}

Jeg ønsker dig og {{client}} alt det bedste.

Med venlig hilsen
{{me}}`,
  },
  noticeReason: {
    subject: 'Afslutning af vores samarbejde',
    body: `{{date}}

Kære {{contact}}

Tak for vores tid sammen, og for alt det, jeg har lært undervejs.

Jeg har besluttet at afslutte mit arbejde for {{client}}, og du skal høre grunden fra mig.

{{reason}}

Jeg har tænkt over det længe, og min beslutning står fast. Opsigelsesvarslet er {{notice}}, og min sidste dag bliver den {{lastDay}}. Indtil da arbejder jeg videre med {{project}} som aftalt og overdrager alt i god orden.

{{openInvoices}}

Jeg håber, at I finder en, der passer endnu bedre til jer, og ønsker {{client}} alt det bedste.

Med venlig hilsen
{{me}}`,
  },
  handOver: {
    subject: 'Overdragelse af vores samarbejde',
    body: `{{date}}

Kære {{contact}}

Tak, fordi jeg har fået lov at være en del af {{project}}. Jeg har sat stor pris på jeres tillid.

Nu afslutter jeg mit arbejde for {{client}}. Opsigelsesvarslet er {{notice}}, og min sidste dag bliver den {{lastDay}}.

Jeg vil gerne have, at I er i gode hænder bagefter. Mit forslag er {{other}}, som kender den slags opgaver godt. Jeg præsenterer jer gerne for hinanden, og inden min sidste dag gennemgår jeg arbejdet, filerne og det, der mangler, med den, der tager over.

{{openInvoices}}

Tak endnu en gang. Jeg ønsker dig og {{client}} alt det bedste.

Med venlig hilsen
{{me}}`,
  },
  lastOffer: {
    subject: 'Nye vilkår for vores samarbejde',
    body: `{{date}}

Kære {{contact}}

Tak for vores tid sammen. Jeg vil gerne være åben over for dig om, hvor vi står.

Arbejdet for {{client}} tager efterhånden mere, end de nuværende vilkår dækker, og på de vilkår kan jeg ikke fortsætte. Jeg fortsætter til gengæld gerne på disse:

– En time koster {{newRate}} ekskl. moms.
– Halvdelen af den anslåede pris betales, før jeg går i gang med noget nyt.
– Arbejde ud over det aftalte afregnes pr. time.

Passer det jer, er et enkelt ja som svar nok, og så gælder vilkårene fra næste opgave. Passer det ikke, har jeg fuld forståelse for det. I så fald slutter vores samarbejde med et opsigelsesvarsel på {{notice}}, og min sidste dag bliver den {{lastDay}}.

Uanset hvad I vælger, er jeg taknemmelig for den tillid, I har vist mig.

Med venlig hilsen
{{me}}`,
  },
}

export const da: LetterTexts = {
  letters: { refuse, dismiss },
  missing: {
    client: 'kundens navn',
    contact: 'navn',
    me: 'dit navn',
    date: 'dato',
    lastDay: 'sidste dag',
    notice: 'varslets længde',
    project: 'projektet',
    reason: 'din grund',
    other: 'en, der kan hjælpe',
    resource: 'en guide, bog eller hjemmeside',
    openInvoices: 'åbne fakturaer',
    newRate: 'den nye timepris',
  },
  notice: {
    twoWeeks: 'to uger',
    oneMonth: 'en måned',
    twoMonths: 'to måneder',
    threeMonths: 'tre måneder',
  },
  invoices: {
    none: 'Der er ingen åbne fakturaer mellem os lige nu. Slutfakturaen kommer efter min sidste dag.',
    heading: 'Disse fakturaer er endnu ikke betalt:',
    line: (number, amount, due) =>
      `– ${number}: ${amount}${due === null ? '' : `, forfald ${due}`}`,
    total: (amounts) => `I alt: ${amounts}`,
    closing: 'Slutfakturaen kommer efter min sidste dag.',
  },
  reasons: {
    refuse: {
      calendar:
        'Min kalender er fuld de næste måneder, og jeg tager kun det, jeg har tid til at gøre ordentligt.',
      field:
        'Det ligger uden for det, jeg er bedst til, og I fortjener en, der laver netop det her hver dag.',
      budget: 'Skal det gøres godt, kræver det flere timer, end budgettet rækker til.',
      brief:
        'Målet er stadig så åbent, at jeg ikke kan love et godt resultat, og jeg vil ikke begynde, før vi begge ser det samme for os.',
    },
    dismiss: {
      hours:
        'Arbejdet tager efterhånden langt flere timer, end betalingen dækker, og jeg kan ikke se, hvordan vi kan ændre på det.',
      direction:
        'Jeg er ved at tage min virksomhed i en ny retning, og denne opgave passer ikke længere ind.',
      payment:
        'Fakturaerne er gang på gang blevet betalt for sent, og sådan kan jeg ikke drive min virksomhed.',
      limits:
        'Meget af arbejdet er blevet lavet om aftenen og i weekenden, og sådan kan jeg ikke fortsætte.',
    },
  },
}
