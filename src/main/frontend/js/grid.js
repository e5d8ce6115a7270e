// A table of fields behaves like a spreadsheet: the arrows up and down and Enter move within a column, and cells copied
// from a spreadsheet fill the fields from where they are pasted.
const fieldsOf = (row) => [...row.querySelectorAll('td input:not([type="hidden"])')];

export function walkGrid(table) {
  const rows = [...table.tBodies[0].rows].map(fieldsOf);
  const placeOf = (field) => {
    const row = rows.findIndex((fields) => fields.includes(field));
    return row < 0 ? null : { row, column: rows[row].indexOf(field) };
  };
  table.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: event.shiftKey ? -1 : 1 }[event.key];
    const place = step && placeOf(event.target);
    if (!place) return;
    event.preventDefault();
    const next = rows[place.row + step]?.[place.column];
    next?.focus();
    next?.select();
  });
  table.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const place = placeOf(event.target);
    if (!place || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    text.trimEnd().split(/\r?\n/).forEach((line, down) => {
      line.split('\t').forEach((value, right) => {
        const field = rows[place.row + down]?.[place.column + right];
        if (field) field.value = value.trim();
      });
    });
  });
}
