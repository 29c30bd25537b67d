/** Why a figure of the company's papers is not published: for staff, never shown on a page. */

export type Doubt = { slug: string; statement: string }

export const doubts: Doubt[] = [
  {
    slug: 'gas-container-change-over-unit',
    statement:
      'An optional operating pressure of 25 bar(g) and a pressure resistance of 40 bar(g) stand beside Class 150 flanges, which carry less. Withheld until the flanges of that version are known.',
  },
  {
    slug: 'expansion-tube-with-rupture-disc',
    statement:
      'The volume of 20 L agrees only with the outside diameter; 168 mm in Schedule 80 and 900 mm long hold about 15 L. Withheld. The disc bursts at 18 bar on PN16 flanges: to be confirmed by the company.',
  },
  {
    slug: 'drum-lifting-beam',
    statement:
      'Beam section: the drawing shows two UPN 160 channels back to back, the text a plate or a 160 mm I-beam. Withheld; the depth of 160 mm agrees in both.',
  },
  {
    slug: 'drum-lifting-beam',
    statement:
      'An older text speaks of drums of up to 2 t. The 3 t of the datasheet are published. No lifting standard or proof load is stated.',
  },
  {
    slug: 'drum-trunnion',
    statement: 'The size of 1 t stands only in the Arabic name of the sheet; no load rating is stated.',
  },
  {
    slug: 'drum-scale-frame-digital-load-cell',
    statement:
      'Callouts for rollers, load cell certification, overload protection, readout and coating stand on a picture that seems to show another maker’s product. Withheld. Capacity, accuracy class and supply voltage are stated nowhere.',
  },
  {
    slug: 'drum-scale-frame-digital-load-cell',
    statement:
      'The file kept as this datasheet was a copy of the rupture disc sheet; the dimensions come from the correct sheet of two pages.',
  },
  {
    slug: 'chlorine-line-valve-monel-k400',
    statement:
      '"Monel K400" is no alloy: only the spindle is Monel 400, the body is forged brass. The sheet calls it a ball valve, its parts list shows a spindle and packing; the name therefore says only "line valve".',
  },
  {
    slug: 'chlorine-flexible-connection-3-4',
    statement:
      'Tube diameters and tube material: 3/5 in for gas is implausible (3/8 in is probably meant), and text (zinc-coated copper, 5/8 in) and drawing (nickel-plated copper, 1/4 in outside, 3/16 in inside) describe different hoses. Withheld. Of the lengths only those on which both agree are published; the drawing also has 1.9 and 2.5 m.',
  },
  {
    slug: 'diaphragm-pressure-gauge-with-contact',
    statement:
      'The sheet gives one contact but arrangements of two. The number is withheld here and in the expansion tube.',
  },
  {
    slug: 'diaphragm-pressure-gauge-with-contact',
    statement:
      'The sheet calls the window explosion-proof; no certificate is known, so the page says safety glass.',
  },
  {
    slug: 'rupture-disc',
    statement:
      'Ranges, temperatures, materials, holders and tolerances of the general sheet come from another maker’s catalogue whose use is doubtful. Only the company’s own chlorine set (forward acting, 1 in, 18 bar, Monel 400) is published. Which series is supplied for chlorine must be confirmed: 18 bar lies below the printed minimum of the forward acting solid metal series in 1 in Monel.',
  },
  {
    slug: 'rupture-disc',
    statement: 'Burst tolerance: ±5 % on this sheet, ±10 % on the expansion tube’s. Withheld in both.',
  },
  {
    slug: 'expansion-tube-with-rupture-disc',
    statement:
      'The diaphragm material printed on two pages is not acceptable for dry chlorine; tantalum is used.',
  },
  {
    slug: 'expansion-tube-with-rupture-disc',
    statement:
      'Burst tolerance contradicts the rupture disc sheet, and the temperature range (-251 to 538 °C) is a general value of the disc alone. Both withheld.',
  },
  {
    slug: 'emergency-kit',
    statement:
      'Container sizes (50 kg, 100 kg, ton drum) and a reference standard for the kit are not stated.',
  },
  {
    slug: 'safety-shower-eyewash',
    statement: 'Water temperature: 16 to 38 °C on one page, 15 to 37 °C on another. Withheld.',
  },
  {
    slug: 'neutralization-system-wet-scrubber',
    statement:
      'Tank capacity: 8 m³ is printed, the dimensions give 7.36 m³ gross. Withheld. Air flow, caustic concentration and absorption capacity are not stated.',
  },
  {
    slug: 'neutralization-system-wet-scrubber',
    statement:
      'Feed pipe: 3 in in the table, 63 mm outside diameter in the drawing. Size and pressure class withheld. Pump connections: DN 100 discharge against DN 80 suction seem to be exchanged; both withheld.',
  },
  {
    slug: 'nitrogen-flushing-system',
    statement: 'Inlet and outlet pressure of the reducing valve and the flow are not stated.',
  },
  {
    slug: 'chlorine-threaded-ball-valve-3pcs',
    statement:
      'Code L.bV 05 is printed on the stainless and the carbon steel valve. The stainless one keeps it; the carbon steel one has none until the company assigns it.',
  },
  {
    slug: 'chlorine-threaded-ball-valve-3pcs',
    statement:
      'Face-to-face length: 86 mm here, 3.54 in (89.9 mm) on the change-over unit sheet. Withheld for both ball valves. The rating of 1000 psi and the temperature limits come from a superseded sheet for other media and another body material. Withheld.',
  },
  {
    slug: 'gas-container-change-over-unit',
    statement:
      'When the second source empties, one section closes both valves and another switches back to the first source. The sequence and the retry time of 60 s are withheld until confirmed.',
  },
  {
    slug: 'gas-container-change-over-unit',
    statement:
      'A superseded sheet gives IP66 and a three-phase supply for the panel; the current sheet’s IP 65 and 230 V AC are published.',
  },
  {
    slug: 'liquid-chlorine-trap-and-gas-filter',
    statement:
      'Insulation standard: ASTM C76 is a specification for concrete pipe. Withheld. The text speaks of internal and of external insulation; its place is not stated on the page.',
  },
  {
    slug: 'liquid-chlorine-trap-and-gas-filter',
    statement: 'Test pressure: 10 bar is printed with the rule 1.5 times 7 bar, which is 10.5 bar. Withheld.',
  },
  {
    slug: 'liquid-chlorine-trap-and-gas-filter',
    statement:
      'The cover names sulphur dioxide, the text chlorine gas only. Sulphur dioxide is not published.',
  },
  {
    slug: 'auxiliary-and-header-valve',
    statement:
      'The drawings carry another maker’s name; its type mark and part numbers are not published. The alloy in the printed title does not exist: spindle Monel 400, body forged brass.',
  },
  {
    slug: 'chlorine-line-ball-valve',
    statement:
      'No pressure or temperature rating is stated, and the picture kept with it shows the stainless valve. Draft until the company confirms the product and gives it a code.',
  },
  {
    slug: 'neutralization-media',
    statement:
      'Block dimensions 120 × 30 × 30 are printed in mm; the picture and the bed height of the scrubber suggest cm. Withheld. Specific surface and void fraction are not stated. Draft until confirmed.',
  },
  {
    slug: 'sheikh-zayed-water-plant',
    statement: 'Its 200 kg/h lie outside the 10 to 120 kg/h which the company once named as standard.',
  },
  {
    slug: 'otv-water-plant',
    statement:
      'Scope: English text says stand-by operation, Arabic text liquid state. Scope and state of the chlorine are withheld.',
  },
  {
    slug: 'minya-chlorine-systems',
    statement: 'Capacity 2.4 to 10 was printed in kg/bar/h; kg/h is only assumed. Withheld.',
  },
  {
    slug: 'alsaida-water-plant',
    statement: 'The slug is spelled otherwise than the name; it is kept because it is a public address.',
  },
]
