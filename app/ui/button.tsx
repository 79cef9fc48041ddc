import { useEffect, useState, type ComponentProps, type MouseEvent } from 'react'
import { Link, useNavigation } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'

export type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger'

const shape =
  'inline-flex min-h-10 max-w-full items-center justify-center gap-2 rounded border px-4 py-2 text-center text-ui leading-tight font-semibold no-underline transition-colors duration-100 aria-disabled:cursor-progress aria-disabled:opacity-70'

const colours: Record<ButtonKind, string> = {
  main: 'border-brand bg-brand text-on-brand hover:border-brand-2 hover:bg-brand-2',
  plain: 'border-line-2 bg-surface text-ink hover:border-line-3 hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-sunken hover:text-ink',
  danger: 'border-stop bg-surface text-stop hover:bg-stop-tint',
}

type ButtonProps = ComponentProps<'button'> & { kind?: ButtonKind }

/** A button of a form. While the submit that it started is under way it says so and takes no second press; without scripts the browser does that. */
export function Button({ kind = 'plain', className = '', children, onClick, ...rest }: ButtonProps) {
  const t = useTranslate()
  const idle = useNavigation().state === 'idle'
  const [pressed, setPressed] = useState(false)
  const pending = pressed && !idle

  useEffect(() => {
    if (idle) setPressed(false)
  }, [idle])

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (pending) return event.preventDefault()
    setPressed(true)
    onClick?.(event)
  }

  return (
    <button {...rest} className={`${shape} ${colours[kind]} ${className}`} aria-disabled={pending || undefined} onClick={press}>
      {pending && <Spinner />}
      {children}
      {pending && (
        <span role="status" className="hidden-text">
          {t('ui.form.pending')}
        </span>
      )}
    </button>
  )
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ kind = 'plain', className = '', ...rest }: ComponentProps<typeof Link> & { kind?: ButtonKind }) {
  return <Link {...rest} className={`${shape} ${colours[kind]} ${className}`} />
}

function Spinner() {
  return (
    <svg className="animate-[spin_0.8s_linear_infinite] fill-none stroke-current stroke-2" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d="M8 2a6 6 0 1 1-6 6" />
    </svg>
  )
}
