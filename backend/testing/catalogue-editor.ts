import type { EditedProduct, ProductChange } from '#contract/admin/product.ts'
import type { TestApp } from './app.ts'

/** An editor at the console, who reads a product and changes it. */
export async function catalogueEditor(system: TestApp) {
  const cookie = await system.signIn('editor')
  const read = async (id: number): Promise<EditedProduct> =>
    (await system.request({ method: 'GET', url: `/api/admin/products/${id}`, headers: { cookie } })).json()
  const send = (id: number, payload: object) =>
    system.request({ method: 'PATCH', url: `/api/admin/products/${id}`, headers: { cookie }, payload })
  return {
    cookie,
    read,
    send,
    change: async (id: number, make: (present: EditedProduct) => Partial<ProductChange>) => {
      const present = await read(id)
      return send(id, { version: present.version, ...make(present) })
    },
  }
}
