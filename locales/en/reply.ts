/** Drafts of replies to visitors, for staff to complete. {name} and {product} are filled in; what stands in brackets a person must write. */
export const reply = {
  /** For {product} where the visitor named none. */
  noProduct: 'gas-chlorine equipment',
  greeting: 'Dear {name},',
  templates: {
    questions: {
      subject: 'Your enquiry about {product}: a few questions',
      text: `Thank you for your enquiry about {product}. To choose the right size and quote you a price, we need a few figures from you:

1. The flow of water to be treated (m³/h) and the chlorine dose (mg/l), or simply the chlorine needed (kg/h)
2. The water pressure at the point of injection (bar)
3. How the chlorine is supplied: 50 or 100 kg cylinders or ton containers, and how many are connected at once
4. Manual or automatic control and, if automatic, the signals you have (flow, residual chlorine, 4–20 mA)
5. The place of the plant, and the date by which you need the equipment

If there is a tender specification or a drawing, please attach it; it often answers most of these questions. Our offer follows as soon as we have them.`,
    },
    quotation: {
      subject: 'Your enquiry about {product}: our quotation follows',
      text: `Thank you for your enquiry about {product}. We have what we need and are preparing our quotation, with scope of supply, price, delivery time and terms of payment.

You will receive it by [date]. If you have to submit yours earlier, please let us know and we will do our best.`,
    },
    datasheet: {
      subject: 'Datasheet: {product}',
      text: `Thank you for your enquiry. Below you will find the link to the datasheet of {product}, with its capacities, connections and materials.

If your conditions differ from those in the datasheet, please write to us: we often adapt pressure ratings, connections and control to the plant.`,
    },
    visit: {
      subject: 'Visit to your plant concerning {product}',
      text: `Thank you for your enquiry about {product}. It is best for one of our engineers to see the plant before we advise you.

We could come on [day] at [time]. Please confirm, or suggest another time between Sunday and Thursday, and send us:

1. The address or location, and the name and telephone number of the person who will receive us
2. The permits and safety rules that apply on the site
3. Whether the chlorine system will be in operation during the visit`,
    },
    referral: {
      subject: 'Your enquiry about {product}: who can help you',
      text: `Thank you for your enquiry about {product}. This is not part of what we make ourselves, but [company or person] works in this field and can help you:

[name, telephone, e-mail]

You are welcome to mention that we referred you. For everything concerning chlorine gas, from storage to injection and safety, we remain at your disposal.`,
    },
    decline: {
      subject: 'Your enquiry about {product}',
      text: `Thank you for your enquiry about {product} and for thinking of us. We have looked into it and cannot make you an offer this time, because [reason].

We would be glad to hear from you about your next project.`,
    },
  },
  closing: 'With kind regards',
}

export type ReplyWords = typeof reply
