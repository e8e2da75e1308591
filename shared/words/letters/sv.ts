import type { LetterTexts } from './letter-texts.ts'

const refuse: LetterTexts['letters']['refuse'] = {
  short: {
    subject: 'Tack för din förfrågan',
    body: `Hej {{contact}}!

Tack för att du hörde av dig, och för att ni på {{client}} tänkte på mig.

Jag har funderat på saken och tackar nej till uppdraget. Hellre ett tydligt besked i dag än att du ska behöva vänta på svar.

Uppdraget förtjänar någon som kan ge det sin fulla uppmärksamhet, och jag är säker på att ni hittar rätt person. Stort lycka till!

Vänliga hälsningar
{{me}}`,
  },
  reason: {
    subject: 'Tack för din förfrågan',
    body: `Hej {{contact}}!

Tack för att du hörde av dig, och för att du så öppet berättade om era planer på {{client}}.

Jag har bestämt mig för att tacka nej, och jag vill vara lika öppen med varför.

{{reason}}

Det säger ingenting om värdet av det ni vill göra. Får jag ge ett råd på vägen är det här: skriv ner mål, budget och slutdatum på en enda sida innan ni frågar nästa person. Då blir offerterna lätta att jämföra, och den rätta lätt att känna igen.

Stort lycka till!

Vänliga hälsningar
{{me}}`,
  },
  refer: {
    subject: 'Din förfrågan – och ett tips om vem som kan hjälpa er',
    body: `Hej {{contact}}!

Tack för att du hörde av dig, och för förtroendet.

Jag är inte rätt person för det här, så jag tackar nej. Men jag vill inte lämna dig tomhänt.

Mitt tips är {{other}}, som kan den här typen av uppdrag väl. Hälsa gärna från mig, och skicka vidare det här mejlet om det underlättar.

Jag hoppas att ni hittar varandra, och önskar er på {{client}} all lycka till.

Vänliga hälsningar
{{me}}`,
  },
  resources: {
    subject: 'Din förfrågan – och ett bra ställe att börja på',
    body: `Hej {{contact}}!

Tack för att du hörde av dig och berättade om era planer på {{client}}.

Jag kommer inte att ta uppdraget. Däremot kan ni komma långt på egen hand, och det finns en bra början som inte kostar någonting:

{{resource}}

Lägg en timme eller två på det. Kanske visar det sig att ni behöver mindre hjälp än ni trodde, och om ni ändå vill ha hjälp vet ni mycket bättre vad ni ska be om.

Lycka till! Jag tror att ni kommer att bli positivt överraskade.

Vänliga hälsningar
{{me}}`,
  },
}

const dismiss: LetterTexts['letters']['dismiss'] = {
  notice: {
    subject: 'Jag avslutar vårt samarbete',
    body: `{{date}}

Hej {{contact}}!

Tack för förtroendet, och för vår tid tillsammans i arbetet med {{project}}.

Jag har bestämt mig för att avsluta mitt uppdrag hos {{client}}. Uppsägningstiden är {{notice}} och min sista dag blir {{lastDay}}.

Fram till dess arbetar jag som vi har kommit överens om. Filer, anteckningar och inloggningar lämnar jag över i gott skick, så att den som tar vid kan fortsätta direkt. Säg gärna till vad som är viktigast för er att få klart innan dess.

{{openInvoices}}

Jag önskar dig och {{client}} allt gott.

Vänliga hälsningar
{{me}}`,
  },
  noticeReason: {
    subject: 'Jag avslutar vårt samarbete',
    body: `{{date}}

Hej {{contact}}!

Tack för vår tid tillsammans, och för allt jag har lärt mig på vägen.

Jag har bestämt mig för att avsluta mitt uppdrag hos {{client}}, och du ska få höra skälet av mig.

{{reason}}

Jag har tänkt på det här en längre tid och mitt beslut står fast. Uppsägningstiden är {{notice}} och min sista dag blir {{lastDay}}. Fram till dess arbetar jag med {{project}} som vanligt och lämnar över allt i gott skick.

{{openInvoices}}

Jag hoppas att ni hittar någon som passar er ännu bättre, och önskar {{client}} allt gott.

Vänliga hälsningar
{{me}}`,
  },
  handOver: {
    subject: 'Överlämning av vårt samarbete',
    body: `{{date}}

Hej {{contact}}!

Tack för att jag har fått vara med och arbeta med {{project}}. Jag har uppskattat ert förtroende.

Nu avslutar jag mitt uppdrag hos {{client}}. Uppsägningstiden är {{notice}} och min sista dag blir {{lastDay}}.

Jag vill att ni ska vara i goda händer efter mig. Mitt förslag är {{other}}, som kan den här typen av uppdrag väl. Jag presenterar er gärna för varandra, och före min sista dag går jag igenom arbetet, filerna och det som återstår med den som tar över.

{{openInvoices}}

Tack än en gång. Jag önskar dig och {{client}} allt gott.

Vänliga hälsningar
{{me}}`,
  },
  lastOffer: {
    subject: 'Nya villkor för vårt samarbete',
    body: `{{date}}

Hej {{contact}}!

Tack för vår tid tillsammans. Jag vill vara öppen med dig om hur läget ser ut.

Arbetet för {{client}} tar numera mer än vad dagens villkor täcker, och på de villkoren kan jag inte fortsätta. Däremot fortsätter jag gärna på de här:

– En timme kostar {{newRate}} exklusive moms.
– Hälften av det uppskattade priset betalas innan jag börjar på något nytt.
– Arbete utöver det vi har kommit överens om debiteras per timme.

Passar det er räcker ett enkelt ja som svar, och då gäller villkoren från och med nästa uppdrag. Passar det inte har jag full förståelse. I så fall avslutar vi samarbetet. Uppsägningstiden är {{notice}} och min sista dag blir {{lastDay}}.

Vad ni än väljer är jag tacksam för förtroendet.

Vänliga hälsningar
{{me}}`,
  },
}

export const sv: LetterTexts = {
  letters: { refuse, dismiss },
  missing: {
    client: 'kundens namn',
    contact: 'namn',
    me: 'ditt namn',
    date: 'datum',
    lastDay: 'sista dag',
    notice: 'uppsägningstid',
    project: 'projektet',
    reason: 'ditt skäl',
    other: 'någon som kan hjälpa',
    resource: 'en guide, bok eller webbplats',
    openInvoices: 'obetalda fakturor',
    newRate: 'det nya timpriset',
  },
  notice: {
    twoWeeks: 'två veckor',
    oneMonth: 'en månad',
    twoMonths: 'två månader',
    threeMonths: 'tre månader',
  },
  invoices: {
    none: 'Just nu finns inga obetalda fakturor mellan oss. En slutfaktura kommer efter min sista dag.',
    heading: 'De här fakturorna är ännu inte betalda:',
    line: (number, amount, due) =>
      `– ${number}: ${amount}${due === null ? '' : `, förfallodag ${due}`}`,
    total: (amounts) => `Totalt: ${amounts}`,
    closing: 'En slutfaktura kommer efter min sista dag.',
  },
  reasons: {
    refuse: {
      calendar:
        'Min kalender är full de närmaste månaderna, och jag tar bara på mig det jag har tid att göra bra.',
      field:
        'Det ligger utanför det jag är bäst på, och ni förtjänar någon som arbetar med just det här varje dag.',
      budget: 'Ska det bli bra kräver det fler timmar än budgeten räcker till.',
      brief:
        'Målet är fortfarande så öppet att jag inte kan lova ett bra resultat, och jag vill inte börja innan vi båda ser samma sak framför oss.',
    },
    dismiss: {
      hours:
        'Arbetet tar numera långt fler timmar än vad ersättningen täcker, och jag ser inget sätt för oss att ändra på det.',
      direction:
        'Jag tar mitt företag i en ny riktning, och det här uppdraget passar inte längre in.',
      payment:
        'Fakturorna har gång på gång betalats för sent, och så kan jag inte driva mitt företag.',
      limits:
        'Mycket av arbetet har behövt göras på kvällar och helger, och så kan jag inte fortsätta.',
    },
  },
}
