/** A menu behind a button. Not modal: the modal kind locks scrolling with a style element, which our policy refuses. */
import { Check, ChevronRight } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useRef, useState } from 'react';
import { useNarrow } from './media';
import './menu.css';

interface MenuProps {
  /** One element that takes a ref and button props. */
  trigger: ReactNode;
  align?: 'start' | 'end';
  /** Left out, the menu opens and closes by its button alone. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}

/** A menu below its button, worked by keys as well. */
export function Menu({ trigger, align = 'end', children, ...opening }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false} {...opening}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={document.querySelector('main')}>
        <DropdownMenu.Content className="menu" align={align} sideOffset={6} collisionPadding={8}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface MenuItemProps {
  onSelect: () => void;
  icon?: ReactNode;
  danger?: boolean;
  children: ReactNode;
}

/** One thing to do in a menu. */
export function MenuItem({ onSelect, icon, danger, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item
      className={`menu__item${danger ? ' menu__item--danger' : ''}`}
      onSelect={onSelect}
    >
      {icon}
      {children}
    </DropdownMenu.Item>
  );
}

/** Parts what is chosen from what is done. */
export const MenuSeparator = () => <DropdownMenu.Separator className="menu__separator" />;

interface SubMenuProps {
  label: string;
  icon?: ReactNode;
  children: ReactNode;
}

/** Pixels between a menu and the one that it opened from. */
const BESIDE = 4;
/** How far in it begins, and how far below the top of its entry, where there is no room beside. */
const BELOW = { in: 16, down: 36 };

/** A menu beside an entry of another; below it where the window holds only one of them. */
export function SubMenu({ label, icon, children }: SubMenuProps) {
  const narrow = useNarrow();
  const entry = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  return (
    <DropdownMenu.Sub onOpenChange={() => setWidth(entry.current?.offsetWidth ?? 0)}>
      <DropdownMenu.SubTrigger ref={entry} className="menu__item">
        {icon}
        {label}
        <ChevronRight size={14} className="menu__more" aria-hidden />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal container={document.querySelector('main')}>
        <DropdownMenu.SubContent
          className="menu"
          sideOffset={narrow ? BELOW.in - width : BESIDE}
          alignOffset={narrow ? BELOW.down : 0}
          collisionPadding={8}
        >
          {children}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}

interface MenuCheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

/** Something that is so or not; the menu stays open. */
export function MenuCheck({ checked, onChange, children }: MenuCheckProps) {
  return (
    <DropdownMenu.CheckboxItem
      className="menu__item"
      checked={checked}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
    >
      <Tick />
      {children}
    </DropdownMenu.CheckboxItem>
  );
}

const Tick = () => (
  <span className="menu__check">
    <DropdownMenu.ItemIndicator>
      <Check size={14} aria-hidden />
    </DropdownMenu.ItemIndicator>
  </span>
);

interface MenuChoiceProps<T extends string> {
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** One of several, the chosen one ticked. */
export function MenuChoice<T extends string>({ value, options, onChange }: MenuChoiceProps<T>) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={(next) => onChange(next as T)}>
      {options.map((option) => (
        <DropdownMenu.RadioItem key={option.value} value={option.value} className="menu__item">
          <Tick />
          <span dir="auto">{option.label}</span>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
