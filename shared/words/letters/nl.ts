import type { LetterTexts } from './letter-texts.ts'

const refuse: LetterTexts['letters']['refuse'] = {
  short: {
    subject: 'Bedankt voor je aanvraag',
    body: `Beste {{contact}},

Bedankt voor je bericht, en fijn dat jullie bij {{client}} aan mij hebben gedacht.

Ik heb erover nagedacht en ga deze opdracht niet aannemen. Ik geef je liever vandaag een duidelijk antwoord dan dat je moet wachten.

De opdracht verdient iemand die er alle aandacht aan kan geven, en ik weet zeker dat jullie die persoon vinden. Veel succes ermee!

Met vriendelijke groet,
{{me}}`,
  },
  reason: {
    subject: 'Bedankt voor je aanvraag',
    body: `Beste {{contact}},

Bedankt voor je bericht, en voor je openheid over wat jullie bij {{client}} van plan zijn.

Ik heb besloten de opdracht niet aan te nemen, en ik wil even open zijn over het waarom.

{{reason}}

Dat zegt niets over de waarde van jullie plannen. Mag ik één advies meegeven: zet het doel, het budget en de einddatum op één pagina voordat jullie de volgende benaderen. Dan zijn offertes makkelijk te vergelijken, en herken je de juiste meteen.

Veel succes ermee!

Met vriendelijke groet,
{{me}}`,
  },
  refer: {
    subject: 'Je aanvraag, en iemand die misschien kan helpen',
    body: `Beste {{contact}},

Bedankt voor je bericht en voor het vertrouwen dat eruit spreekt.

Ik ben hiervoor niet de juiste persoon, dus ik zeg nee. Maar ik laat je niet graag met lege handen achter.

Mijn suggestie is {{other}}, die dit soort werk goed kent. Noem gerust mijn naam, en stuur deze mail door als dat helpt.

Ik hoop dat jullie elkaar vinden, en wens iedereen bij {{client}} veel succes.

Met vriendelijke groet,
{{me}}`,
  },
  resources: {
    subject: 'Je aanvraag, en een goed begin',
    body: `Beste {{contact}},

Bedankt voor je bericht, en voor wat je vertelde over jullie plannen bij {{client}}.

Ik neem de opdracht niet aan. Maar jullie kunnen zelf een heel eind komen, en een goed begin kost niets:

{{resource}}

Trek er een uur of twee voor uit. Misschien blijkt dat jullie minder hulp nodig hebben dan gedacht, en als jullie daarna nog hulp willen, weten jullie veel beter wat je moet vragen.

Veel succes! Ik denk dat het jullie gaat meevallen.

Met vriendelijke groet,
{{me}}`,
  },
}

const dismiss: LetterTexts['letters']['dismiss'] = {
  notice: {
    subject: 'Einde van onze samenwerking',
    body: `{{date}}

Beste {{contact}},

Bedankt voor het vertrouwen, en voor de tijd dat we samen aan {{project}} hebben gewerkt.

Ik heb besloten mijn werk voor {{client}} te beëindigen. De opzegtermijn is {{notice}}, en mijn laatste werkdag is {{lastDay}}.

Tot die tijd werk ik zoals we hebben afgesproken. Bestanden, aantekeningen en toegangsgegevens draag ik netjes over, zodat mijn opvolger meteen verder kan. Laat me gerust weten wat jullie het belangrijkst vinden om nog af te ronden.

{{openInvoices}}

Ik wens jou en {{client}} het allerbeste.

Met vriendelijke groet,
{{me}}`,
  },
  noticeReason: {
    subject: 'Einde van onze samenwerking',
    body: `{{date}}

Beste {{contact}},

Bedankt voor onze tijd samen, en voor alles wat ik onderweg heb geleerd.

Ik heb besloten mijn werk voor {{client}} te beëindigen, en ik vind dat je de reden van mij moet horen.

{{reason}}

Ik heb hier lang over nagedacht en mijn besluit staat vast. De opzegtermijn is {{notice}}, en mijn laatste werkdag is {{lastDay}}. Tot die tijd werk ik zoals afgesproken door aan {{project}} en draag ik alles netjes over.

{{openInvoices}}

Ik hoop dat jullie iemand vinden die nog beter bij jullie past, en wens {{client}} het allerbeste.

Met vriendelijke groet,
{{me}}`,
  },
  handOver: {
    subject: 'Overdracht van ons werk',
    body: `{{date}}

Beste {{contact}},

Bedankt dat ik aan {{project}} heb mogen meewerken. Ik heb jullie vertrouwen erg gewaardeerd.

Ik beëindig mijn werk voor {{client}}. De opzegtermijn is {{notice}}, en mijn laatste werkdag is {{lastDay}}.

Ik wil graag dat jullie daarna in goede handen zijn. Mijn suggestie is {{other}}, die dit soort werk goed kent. Ik breng jullie graag met elkaar in contact, en vóór mijn laatste werkdag neem ik het werk, de bestanden en wat er nog moet gebeuren door met degene die het overneemt.

{{openInvoices}}

Nogmaals bedankt. Ik wens jou en {{client}} het allerbeste.

Met vriendelijke groet,
{{me}}`,
  },
  lastOffer: {
    subject: 'Nieuwe voorwaarden voor onze samenwerking',
    body: `{{date}}

Beste {{contact}},

Bedankt voor onze tijd samen. Ik wil graag open zijn over hoe we ervoor staan.

Het werk voor {{client}} vraagt inmiddels meer dan de huidige voorwaarden dekken, en op die voorwaarden kan ik niet verder. Op deze ga ik graag door:

– Een uur kost {{newRate}}, exclusief btw.
– De helft van de geschatte prijs wordt betaald voordat ik aan iets nieuws begin.
– Werk buiten onze afspraken reken ik per uur.

Past dat bij jullie, dan is een simpel ja als antwoord genoeg en gelden de voorwaarden vanaf de volgende opdracht. Past het niet, dan heb ik daar alle begrip voor. In dat geval eindigt onze samenwerking met een opzegtermijn van {{notice}}, en is mijn laatste werkdag {{lastDay}}.

Wat jullie ook kiezen, ik ben dankbaar voor het vertrouwen.

Met vriendelijke groet,
{{me}}`,
  },
}

export const nl: LetterTexts = {
  letters: { refuse, dismiss },
  missing: {
    client: 'naam van de klant',
    contact: 'naam',
    me: 'je naam',
    date: 'datum',
    lastDay: 'laatste werkdag',
    notice: 'opzegtermijn',
    project: 'het project',
    reason: 'je reden',
    other: 'iemand die kan helpen',
    resource: 'een gids, boek of website',
    openInvoices: 'openstaande facturen',
    newRate: 'het nieuwe uurtarief',
  },
  notice: {
    twoWeeks: 'twee weken',
    oneMonth: 'één maand',
    twoMonths: 'twee maanden',
    threeMonths: 'drie maanden',
  },
  invoices: {
    none: 'Er staan op dit moment geen facturen open. De slotfactuur volgt na mijn laatste werkdag.',
    heading: 'Deze facturen staan nog open:',
    line: (number, amount, due) =>
      `– ${number}: ${amount}${due === null ? '' : `, vervaldatum ${due}`}`,
    total: (amounts) => `Totaal: ${amounts}`,
    closing: 'De slotfactuur volgt na mijn laatste werkdag.',
  },
  reasons: {
    refuse: {
      calendar:
        'Mijn agenda is de komende maanden vol, en ik neem alleen aan waar ik echt de tijd voor heb.',
      field:
        'Het valt buiten waar ik het best in ben, en jullie verdienen iemand die precies dit elke dag doet.',
      budget: 'Om het goed te doen zijn meer uren nodig dan het budget toelaat.',
      brief:
        'Het doel is nog te open om een goed resultaat te kunnen beloven, en ik wil niet beginnen voordat we allebei hetzelfde voor ons zien.',
    },
    dismiss: {
      hours:
        'Het werk kost inmiddels veel meer uren dan de vergoeding dekt, en ik zie geen manier om dat samen te veranderen.',
      direction:
        'Ik ga met mijn bedrijf een nieuwe richting op, en dit werk past daar niet meer bij.',
      payment:
        'Facturen zijn keer op keer te laat betaald, en zo kan ik mijn bedrijf niet draaiende houden.',
      limits:
        'Veel van het werk moest in de avonden en weekenden gebeuren, en zo kan ik niet doorgaan.',
    },
  },
}
