import { type ActionFunctionArgs, useFetcher } from 'react-router'
import type { ViewQuery } from '#contract/admin/enquiries/views.ts'
import { deleteView, renameView, saveView } from '../../../../api/enquiries/views.ts'
import type { Answer } from '../../../../api/request.ts'
import { paths } from '../../../paths.ts'

type ViewOrder =
  | { intent: 'save'; name: string; query: ViewQuery }
  | { intent: 'rename'; id: string; name: string }
  | { intent: 'delete'; id: string }
type Outcome = { order: ViewOrder; answer: Answer<unknown> }

export async function actOnViews({ request }: ActionFunctionArgs): Promise<Outcome> {
  const order = (await request.json()) as ViewOrder
  return { order, answer: await carryOut(order) }
}

export function useViewOrders() {
  const fetcher = useFetcher<Outcome>()
  const { state, data } = fetcher
  return {
    state,
    order: (order: ViewOrder) =>
      void fetcher.submit(order, { method: 'post', action: paths.enquiries, encType: 'application/json' }),
    /** Of the last order, once it is done. */
    outcome: state === 'idle' ? data : undefined,
  }
}

function carryOut(order: ViewOrder): Promise<Answer<unknown>> {
  if (order.intent === 'save') return saveView({ name: order.name, query: order.query })
  return order.intent === 'rename' ? renameView(order.id, order.name) : deleteView(order.id)
}
