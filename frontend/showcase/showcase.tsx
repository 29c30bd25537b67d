import { type ReactNode, useState } from 'react'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Either } from '../ui/either.tsx'
import { CheckboxField, Field, TextAreaField } from '../ui/field.tsx'
import { MenuButton, MenuChoice, MenuItem } from '../ui/menu.tsx'
import { Notice } from '../ui/notice.tsx'
import { Panel } from '../ui/panel.tsx'
import { Progress } from '../ui/progress.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { Table } from '../ui/table.tsx'

/** Every primitive in both directions and both themes, for those who develop; no build contains it. */
const sides = [
  {
    direction: 'ltr',
    locale: 'en',
    word: 'Chlorine gas',
    sentence: 'The vacuum regulator closes by itself.',
  },
  { direction: 'rtl', locale: 'ar', word: 'غاز الكلور', sentence: 'يغلق منظم الفاكيوم من تلقاء نفسه.' },
] as const
type Side = (typeof sides)[number]

export function Showcase() {
  return (
    <div className="grid gap-6 p-6 lg:grid-cols-2">
      {(['light', 'dark'] as const).flatMap((theme) =>
        sides.map((side) => (
          <section
            key={`${theme} ${side.locale}`}
            data-theme={theme}
            dir={side.direction}
            lang={side.locale}
            className="grid gap-6 rounded-lg border border-line bg-page p-6 text-ink"
          >
            <Primitives side={side} />
          </section>
        )),
      )}
    </div>
  )
}

function Primitives({ side: { direction, word, sentence } }: { side: Side }) {
  return (
    <>
      <Row>
        <Button>{word}</Button>
        <Button variant="secondary">{word}</Button>
        <Button disabled>{word}</Button>
        <a href="#top">{word}</a>
      </Row>
      <Row>
        <Badge>{word}</Badge>
        <Badge tone="attention">{word}</Badge>
        <Badge tone="good">{word}</Badge>
        <Badge tone="bad">{word}</Badge>
      </Row>
      <div>
        <Notice tone="good">{sentence}</Notice>
        <Notice tone="attention">{sentence}</Notice>
        <Notice tone="bad">{sentence}</Notice>
      </div>
      <Field label={word} hint={sentence} required />
      <Field label={word} error={sentence} defaultValue="+20 122 000 1122" dir="ltr" />
      <TextAreaField label={word} rows={3} defaultValue={sentence} />
      <SelectField label={word} options={[{ value: 'a', label: sentence }]} />
      <CheckboxField label={sentence} defaultChecked />
      <Row>
        <MenuButton direction={direction} label={word}>
          <MenuChoice
            label={word}
            value="a"
            options={[
              { value: 'a', label: word },
              { value: 'b', label: sentence },
            ]}
            onChange={() => undefined}
          />
          <MenuItem onSelect={() => undefined}>{sentence}</MenuItem>
        </MenuButton>
      </Row>
      <Progress label={sentence} percent={40} />
      <OpenDialog word={word} sentence={sentence} />
      <Panel title={word}>
        <p>
          {sentence}{' '}
          <bdi>
            <Either text={{ si: '12 kg/h', us: '635 lb/day' }} />
          </bdi>
        </p>
      </Panel>
      <Table
        caption={word}
        columns={[word, 'kg/h']}
        rows={[
          { key: 'a', cells: [sentence, '12'] },
          { key: 'b', cells: [word, '3.4'] },
        ]}
      />
    </>
  )
}

function OpenDialog({ word, sentence }: { word: string; sentence: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Row>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {word}…
      </Button>
      <Dialog title={word} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p className="mb-4">{sentence}</p>
        <Button onClick={() => setOpen(false)}>{word}</Button>
      </Dialog>
    </Row>
  )
}

function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>
}
