import type { LetterTexts } from './letter-texts.ts'

const refuse: LetterTexts['letters']['refuse'] = {
  short: {
    subject: 'Thank you for asking',
    body: `Dear {{contact}},

Thank you for getting in touch, and for thinking of me for this work at {{client}}.

I have thought it over, and my answer is no. I would rather tell you so clearly today than keep you waiting.

The work deserves someone who can give it their full attention, and I am sure you will find that person. I wish you every success with it.

Kind regards,
{{me}}`,
  },
  reason: {
    subject: 'Thank you for asking',
    body: `Dear {{contact}},

Thank you for getting in touch, and for telling me so openly what you have in mind at {{client}}.

I have decided not to take this on, and I would like to be just as open about why.

{{reason}}

This says nothing about the worth of your plans. If I may leave you with one piece of advice: write down the goal, the budget and the date on a single page before you ask the next person. It makes quotes easy to compare, and the right one easy to recognise.

I wish you every success with it.

Kind regards,
{{me}}`,
  },
  refer: {
    subject: 'Your enquiry, and someone who may be able to help',
    body: `Dear {{contact}},

Thank you for getting in touch, and for the trust that lies in asking me.

I am not the right person for this, so I am saying no. I do not want to leave you empty-handed, though.

My suggestion is {{other}}, who knows this kind of work well. You are welcome to say that I sent you, and to forward this message if it helps.

I hope the two of you find each other, and I wish everyone at {{client}} the best of luck.

Kind regards,
{{me}}`,
  },
  resources: {
    subject: 'Your enquiry, and a good place to start',
    body: `Dear {{contact}},

Thank you for getting in touch, and for telling me about your plans at {{client}}.

I will not be taking this on. But you can get a long way on your own, and a good place to start costs nothing:

{{resource}}

Give it an hour or two. You may find that you need less help than you thought, and you will know much better what to ask for if you still want some.

Good luck with it. I think you will enjoy seeing how far you get.

Kind regards,
{{me}}`,
  },
}

const dismiss: LetterTexts['letters']['dismiss'] = {
  notice: {
    subject: 'Ending our work together',
    body: `{{date}}

Dear {{contact}},

Thank you for the trust you have shown me, and for the time we have worked together on {{project}}.

I have decided to end my work for {{client}}. The notice period is {{notice}}, and my last day will be {{lastDay}}.

Until then I will work as agreed, and I will hand over files, notes and access in good order so that whoever comes after me can carry on. Please let me know what matters most to you to have finished by then.

{{openInvoices}}

I wish you and {{client}} all the best.

Kind regards,
{{me}}`,
  },
  noticeReason: {
    subject: 'Ending our work together',
    body: `{{date}}

Dear {{contact}},

Thank you for our time together, and for what I have learned along the way.

I have decided to end my work for {{client}}. You should hear the reason from me.

{{reason}}

I have thought about this for some time, and my decision stands. The notice period is {{notice}}, and my last day will be {{lastDay}}. Until then I will work on {{project}} as agreed and hand everything over in good order.

{{openInvoices}}

I hope you find someone who suits you even better, and I wish {{client}} all the best.

Kind regards,
{{me}}`,
  },
  handOver: {
    subject: 'Handing over our work',
    body: `{{date}}

Dear {{contact}},

Thank you for letting me be part of {{project}}. I have appreciated your trust.

I am ending my work for {{client}}. The notice period is {{notice}}, and my last day will be {{lastDay}}.

I would like you to be in good hands afterwards. My suggestion is {{other}}, who knows this kind of work well. I will gladly introduce you to each other, and before my last day I will go through the work, the files and what is still to be done with whoever takes over.

{{openInvoices}}

Thank you again. I wish you and {{client}} all the best.

Kind regards,
{{me}}`,
  },
  lastOffer: {
    subject: 'New terms for our work together',
    body: `{{date}}

Dear {{contact}},

Thank you for our time together. I would like to be open with you about where we stand.

The work for {{client}} has come to take more than today’s terms cover, and I cannot go on with them. I am glad to continue on these:

– An hour costs {{newRate}}, excluding VAT.
– Half of the estimated price is paid before I begin on something new.
– Work beyond what we have agreed is charged by the hour.

If that suits you, a simple yes in reply is enough, and the terms apply from our next assignment. If it does not, I understand completely. In that case our work together ends with a notice period of {{notice}}, and my last day will be {{lastDay}}.

Whichever you choose, I am grateful for the trust you have shown me.

Kind regards,
{{me}}`,
  },
}

export const en: LetterTexts = {
  letters: { refuse, dismiss },
  missing: {
    client: 'the client’s name',
    contact: 'name',
    me: 'your name',
    date: 'date',
    lastDay: 'last day',
    notice: 'length of notice',
    project: 'the project',
    reason: 'your reason',
    other: 'someone who can help',
    resource: 'a guide, book or website',
    openInvoices: 'open invoices',
    newRate: 'the new rate',
  },
  notice: {
    twoWeeks: 'two weeks',
    oneMonth: 'one month',
    twoMonths: 'two months',
    threeMonths: 'three months',
  },
  invoices: {
    none: 'No invoices are open between us today. I will send a final one after my last day.',
    heading: 'These invoices are still open:',
    line: (number, amount, due) => `– ${number}: ${amount}${due === null ? '' : `, due ${due}`}`,
    total: (amounts) => `In total: ${amounts}`,
    closing: 'I will send a final invoice after my last day.',
  },
  reasons: {
    refuse: {
      calendar:
        'My calendar is full for the coming months, and I only take on work that I have the time to do well.',
      field:
        'It lies outside what I do best, and you deserve someone who does exactly this every day.',
      budget: 'It will take more hours than the budget allows for, if it is to be done well.',
      brief:
        'The goal is still too open for me to promise you a good result, and I would not want to begin before we both see the same thing.',
    },
    dismiss: {
      hours:
        'The work has come to take far more hours than what I am paid for it covers, and I see no way for us to change that.',
      direction:
        'I am taking my business in a new direction, and this work no longer fits into it.',
      payment:
        'Invoices have been paid late time and again, and I cannot run my business that way.',
      limits:
        'Much of the work has had to be done in the evenings and at weekends, and I cannot go on like that.',
    },
  },
}
