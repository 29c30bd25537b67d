import { FlowArrow, Item } from '../../sheet/dimension.tsx'
import { box, centred, circle, line, polygon } from '../../sheet/geometry.ts'
import { Ink } from '../../sheet/view.tsx'
import { drawing } from '../drawing.ts'

const drops = [-110, -55, 0, 55, 110]

/** No size is in the catalogue; the heights are about those of the standard. */
export const shower = drawing({
  measures: {},
  parts: [
    'showerHead',
    'pullRod',
    'showerValve',
    'eyewashBowl',
    'eyewashNozzle',
    'eyewashValve',
    'pushPlate',
    'waterSupply',
    'drain',
    'footPedal',
  ],
  views: () => [
    { view: 'front', frame: { x: -780, y: -2480, width: 1560, height: 2580, paper: 420 }, art: <Front /> },
  ],
})

function Front() {
  return (
    <>
      <Ink
        kind="thin"
        d={[
          line([-740, 0], [740, 0]),
          ...Array.from({ length: 24 }, (_, mark) => line([-700 + mark * 60, 0], [-740 + mark * 60, 40])),
        ]}
      />
      <Pipes />
      <Head />
      <Eyewash />
      <Ink
        d={[
          centred(-24, [260, 24]),
          polygon([-120, -24], [-22, -24], [-22, -130]),
          polygon([120, -24], [22, -24], [22, -130]),
        ]}
      />
      <Ink d={[polygon([180, -24], [420, -24], [420, -44], [180, -70]), line([180, -48], [24, -300])]} />
      <Ink kind="axis" d={line([0, -2400], [0, 60])} />
      <FlowArrow tip={[-50, -1300]} heading={[1, 0]} />
      <Item number={1} at={[-650, -2360]} to={[-450, -2190]} />
      <Item number={2} at={[-640, -1500]} to={[-200, -1640]} />
      <Item number={3} at={[160, -2380]} to={[-150, -2290]} />
      <Item number={4} at={[650, -820]} to={[430, -900]} />
      <Item number={5} at={[650, -1200]} to={[365, -1075]} />
      <Item number={6} at={[260, -700]} to={[90, -840]} />
      <Item number={7} at={[150, -1280]} to={[200, -1010]} />
      <Item number={8} at={[-560, -1100]} to={[-300, -1290]} />
      <Item number={9} at={[-420, -560]} to={[-230, -330]} />
      <Item number={10} at={[600, -220]} to={[350, -50]} />
    </>
  )
}

function Pipes() {
  return (
    <>
      <Ink d={[centred(-2290, [44, 2290]), box(-400, -2312, [422, 44])]} />
      <Ink d={[box(-420, -1322, [398, 44]), box(-440, -1346, [20, 92]), centred(-1340, [74, 80])]} />
      <Ink d={[box(22, -846, [330, 30]), centred(-870, [74, 80])]} />
      <Ink kind="edge" d="M330 -816V-640Q330 -600 290 -600H80Q60 -600 60 -580V-330H22" />
      <Ink d={[box(-260, -360, [238, 44]), box(-280, -380, [20, 84])]} />
    </>
  )
}

function Head() {
  return (
    <>
      <Ink d={[centred(-2268, [40, 40], -400), 'M-520 -2150Q-510 -2228 -400 -2228T-280 -2150z']} />
      <Ink
        kind="thin"
        d={drops.flatMap((x) =>
          [0, 1, 2].map((drop) =>
            line(
              [-400 + x * (0.9 + drop * 0.14), -2120 + drop * 70],
              [-400 + x * (0.95 + drop * 0.14), -2085 + drop * 70],
            ),
          ),
        )}
      />
      <Ink
        d={[
          centred(-2326, [70, 72], -150),
          box(-156, -2366, [12, 40]),
          polygon([-200, -2372], [-100, -2372], [-100, -2360], [-200, -2360]),
        ]}
      />
      <Ink d={[box(-196, -2366, [10, 650]), 'M-191 -1716L-280 -1600H-102z']} />
      <Ink kind="edge" d="M-191 -1690L-252 -1614H-130z" />
    </>
  )
}

function Eyewash() {
  return (
    <>
      <Ink d={[centred(-880, [60, 66], 90), centred(-905, [14, 30], 90)]} />
      <Ink d="M180 -960H520Q500 -816 350 -816T180 -960z" />
      <Ink
        d={[-62, 62].flatMap((x) => [
          centred(-1040, [20, 90], 350 + x),
          `M${350 + x - 34} -1040q34 -50 68 0z`,
        ])}
      />
      <Ink kind="thin" d={[`M300 -1075Q320 -1170 345 -1085`, `M400 -1075Q380 -1170 355 -1085`]} />
      <Ink
        d={[box(176, -1060, [14, 120]), polygon([170, -1060], [196, -1060], [250, -1000], [226, -1000])]}
      />
      <Ink d={circle(350, -816, 16)} />
    </>
  )
}
