import { Item } from '../../sheet/dimension.tsx'
import { box, centred, circle, line, polygon } from '../../sheet/geometry.ts'
import { Cut, Ink } from '../../sheet/view.tsx'
import { drawing } from '../drawing.ts'

export const emergencyKit = drawing({
  measures: {},
  parts: ['hood', 'yoke', 'gasket', 'plugClamp', 'wallPatch', 'strap', 'storageBox'],
  views: () => [
    { view: 'leakAtValve', frame: { x: -110, y: -150, width: 220, height: 210, paper: 270 }, art: <Hood /> },
    { view: 'leakAtPlug', frame: { x: -110, y: -150, width: 220, height: 210, paper: 270 }, art: <Clamp /> },
    { view: 'leakInWall', frame: { x: -110, y: -105, width: 220, height: 210, paper: 270 }, art: <Patch /> },
    { view: 'storage', frame: { x: -110, y: -115, width: 220, height: 210, paper: 270 }, art: <Toolbox /> },
  ],
})

const shoulder = 'M-85 55V30Q-85 -8 -25 -16H25Q85 -8 85 30V55'

/** A hood over the valve, pressed on by a screw in a yoke that hooks behind the neck of the container. */
function Hood() {
  return (
    <>
      <Ink kind="phantom" d={shoulder} />
      <Ink
        kind="thin"
        d={[centred(-32, [22, 16]), centred(-58, [30, 26]), box(15, -52, [14, 12]), centred(-72, [10, 14])]}
      />
      <Cut d="M-46 -16V-62Q-46 -96 0 -96T46 -62V-16H39V-62Q39 -89 0 -89T-39 -62V-16z" />
      <Ink kind="dark" d={[box(-50, -18, [16, 5]), box(34, -18, [16, 5])]} />
      <Ink d="M-68 20V-108Q-68 -116 -60 -116H60Q68 -116 68 -108V20H58V-106H-58V20z" />
      <Ink d={[centred(-134, [9, 40]), centred(-142, [52, 8]), centred(-120, [22, 18])]} />
      <Ink kind="axis" d={line([0, -148], [0, 30])} />
      <Item number={1} at={[-92, -70]} to={[-42, -60]} />
      <Item number={2} at={[92, -90]} to={[63, -70]} />
      <Item number={3} at={[-88, -32]} to={[-46, -15]} />
    </>
  )
}

/** A cap over the fusible plug in the wall of the container. */
function Clamp() {
  return (
    <>
      <Ink kind="phantom" d="M-100 34Q0 -12 100 34" />
      <Ink kind="thin" d={[centred(-12, [22, 24]), centred(-24, [30, 12])]} />
      <Cut d="M-36 16V-40H36V16H28V-32H-28V16z" />
      <Ink kind="dark" d={[box(-40, 12, [16, 6]), box(24, 12, [16, 6])]} />
      <Ink d="M-78 42V-86H78V42H66V-74H-66V42z" />
      <Ink d={[centred(-112, [10, 72]), centred(-122, [56, 9]), centred(-92, [24, 24])]} />
      <Ink d={[-1, 1].map((side) => polygon([side * 72, 30], [side * 92, 42], [side * 60, 46]))} />
      <Ink kind="axis" d={line([0, -140], [0, 40])} />
      <Item number={4} at={[-95, -110]} to={[-60, -80]} />
      <Item number={3} at={[96, -20]} to={[34, 14]} />
    </>
  )
}

/** A curved plate on a gasket, drawn tight by a strap about the container. */
function Patch() {
  return (
    <>
      <Ink kind="phantom" d={circle(0, 0, 70)} />
      <Ink kind="edge" d={[circle(0, 0, 75)]} />
      <Ink kind="dark" d="M66 -24A70 70 0 0 1 66 24L71 26A76 76 0 0 0 71 -26z" />
      <Cut d="M71 -28A76 76 0 0 1 71 28L79 32A85 85 0 0 0 79 -32z" />
      <Ink d={[box(-92, -12, [18, 24]), box(-104, -4, [14, 8]), box(-84, -20, [6, 40])]} />
      <Ink kind="axis" d={[line([-100, 0], [100, 0]), line([0, -90], [0, 90])]} />
      <Item number={5} at={[96, -70]} to={[79, -24]} />
      <Item number={3} at={[40, 50]} to={[69, 20]} />
      <Item number={6} at={[-80, -85]} to={[-50, -56]} />
    </>
  )
}

function Toolbox() {
  return (
    <>
      <Ink
        d={[
          box(-90, -40, [180, 100]),
          'M-90 -40V-66q0 -8 8 -8H82q8 0 8 8V-40z',
          'M-32 -74V-88q0 -8 8 -8H24q8 0 8 8V-74H24V-88H-24V-74z',
        ]}
      />
      <Ink d={[-50, 50].map((x) => centred(-48, [18, 24], x))} />
      <Ink kind="edge" d={[circle(0, 12, 26), line([0, -4], [0, 28]), line([-16, 12], [16, 12])]} />
      <Ink
        kind="thin"
        d={[line([-90, -26], [90, -26]), line([-82, -26], [-82, 60]), line([82, -26], [82, 60])]}
      />
      <Item number={7} at={[60, 84]} to={[50, 40]} />
    </>
  )
}
