// Writes into #faults whatever is covered by something else, or sticks out of where it belongs.
const faults = [];
const box = element => element.getBoundingClientRect();
const inside = (inner, outer, slack) => inner.left >= outer.left - slack && inner.right <= outer.right + slack
    && inner.top >= outer.top - slack && inner.bottom <= outer.bottom + slack;
const overlap = (a, b, slack) => a.left + slack < b.right && b.left + slack < a.right
    && a.top + slack < b.bottom && b.top + slack < a.bottom;
const all = selector => [...document.querySelectorAll(selector)];

const svg = document.querySelector('svg');
const cards = all('.card').map(card => ({ card, area: box(card.querySelector('rect')) }));
const labels = all('rect.label').map(label => ({ text: label.nextElementSibling, area: box(label) }));

for (const text of all('text')) {
  if (!inside(box(text), box(svg), 0)) faults.push(`outside the picture: ${text.textContent}`);
}
for (const { card, area } of cards) {
  for (const text of card.querySelectorAll('text')) {
    if (!inside(box(text), area, 0)) faults.push(`outside its card: ${text.textContent}`);
  }
  const lines = [...card.querySelectorAll('text')].map(box);
  for (let i = 1; i < lines.length; i++) {
    if (overlap(lines[i - 1], lines[i], 3)) faults.push(`lines on each other: ${card.textContent}`);
  }
  for (const other of cards) {
    if (other.card !== card && overlap(area, other.area, 0)) faults.push(`cards on each other: ${card.textContent}`);
  }
}
for (const { text, area } of labels) {
  if (!inside(box(text), area, 1)) faults.push(`outside its label: ${text.textContent}`);
  for (const { card, area: place } of cards) {
    if (overlap(area, place, 0)) faults.push(`label ${text.textContent} on ${card.textContent}`);
  }
  for (const other of labels) {
    if (other.text !== text && overlap(area, other.area, 0)) faults.push(`label ${text.textContent} on another`);
  }
}
for (const arrow of all('path.arrow')) {
  if (arrow.closest('.legend')) continue;
  const turn = arrow.getScreenCTM();
  for (let at = 0; at <= arrow.getTotalLength(); at += 2) {
    const point = arrow.getPointAtLength(at).matrixTransform(turn);
    const crossed = cards.find(({ area }) => point.x > area.left + 2 && point.x < area.right - 2
        && point.y > area.top + 2 && point.y < area.bottom - 2);
    if (crossed) { faults.push(`an arrow through ${crossed.card.textContent}`); break; }
  }
}
const words = all('.legend text').map(box);
words.forEach((one, index) => words.slice(index + 1).forEach(other => {
  if (overlap(one, other, 0)) faults.push('words of the legend on each other');
}));
if (!cards.length) faults.push('no cards');
document.getElementById('faults').textContent = faults.join('\n');
