import { useEffect, useMemo, type ReactNode } from 'react'
import { FormProvider, getFormProps, useForm, type DefaultValue, type FormMetadata, type SubmissionResult } from '@conform-to/react'
import { Form as RemixForm } from '@remix-run/react'
import { ErrorSummary, type FieldError } from './error-summary.tsx'

type Fields<Schema extends Record<string, unknown>> = ReturnType<FormMetadata<Schema, string[]>['getFieldset']>
type FormOptions<Schema extends Record<string, unknown>> = Parameters<typeof useForm<Schema>>[0]

type FormProps<Schema extends Record<string, unknown>> = {
  /** Unique on the page and the same on server and browser; fields take their ids from it. */
  id: string
  /** What the action answered (`useActionData()?.form`): brings back what was typed and what is wrong with it. */
  lastResult?: SubmissionResult<string[]> | null
  defaultValue?: DefaultValue<Schema>
  /** HTML constraints (`getZodConstraint(Schema)`), made in the loader so that zod stays out of the browser. */
  constraint?: FormOptions<Schema>['constraint']
  /** Checks in the browser before sending; only where they help, since they bring the schema along. */
  onValidate?: FormOptions<Schema>['onValidate']
  /** Names of fields for the summary, where an error's own words do not name its field. */
  labels?: Readonly<Record<string, string>>
  action?: string
  encType?: 'multipart/form-data'
  /** The form has a password or a file, which never come back after an error. */
  secret?: boolean
  className?: string
  children: (fields: Fields<Schema>, form: FormMetadata<Schema, string[]>) => ReactNode
}

/** The one form of the product: posts without scripts, answers with a summary that takes the focus, keeps what was typed. */
export function Form<Schema extends Record<string, unknown>>(props: FormProps<Schema>) {
  const { id, lastResult, defaultValue, constraint, onValidate, labels, action, encType, secret, className = '', children } = props
  const [form, fields] = useForm<Schema>({ id, lastResult: lastResult ?? undefined, defaultValue, constraint, onValidate })
  const errors = useMemo(() => summaryOf(id, form.allErrors, labels), [id, form.allErrors, labels])
  const summaryId = `${id}-errors`

  const refused = form.status === 'error' && errors.length > 0

  // After each answer, and after Conform's own effect, which would lead to the first field past the summary.
  useEffect(() => {
    if (refused) document.getElementById(summaryId)?.focus()
  }, [refused, lastResult, summaryId])

  // The summary asks for them anew, and without scripts the page comes back without them.
  useEffect(() => {
    if (!secret || !lastResult) return
    for (const input of document.querySelectorAll<HTMLInputElement>(`#${id} input[type=password]`)) input.value = ''
  }, [secret, lastResult, id])

  return (
    <FormProvider context={form.context}>
      <RemixForm method="post" action={action} encType={encType} {...getFormProps(form)} className={`grid gap-6 [&>button]:justify-self-start ${className}`}>
        <ErrorSummary id={summaryId} errors={errors} secret={secret} />
        {children(fields, form)}
      </RemixForm>
    </FormProvider>
  )
}

/** Errors in the order Conform keeps them; those of the form itself stand under the empty name and link nowhere. */
function summaryOf(formId: string, allErrors: Readonly<Record<string, string[]>>, labels: Readonly<Record<string, string>> = {}): FieldError[] {
  return Object.entries(allErrors).flatMap(([name, texts]) =>
    texts.slice(0, 1).map((text) => (name === '' ? { text } : { fieldId: `${formId}-${name}`, label: labels[name], text })),
  )
}
