import { svg, type SVGTemplateResult } from 'lit-html';

// Drawn here, 16 by 16, in the current colour: a font of icons would be one more thing to load.

function icon(shape: SVGTemplateResult) {
  return svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor"
    stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>`;
}

export const chevron = icon(svg`<path d="m6 3.5 4.5 4.5L6 12.5"/>`);
export const pencil = icon(svg`<path d="m3 13 .7-3L10.9 2.8l2.3 2.3L6 12.3z"/><path d="m9.6 4.1 2.3 2.3"/>`);
export const plus = icon(svg`<path d="M8 3v10M3 8h10"/>`);
export const bin = icon(svg`<path d="M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9"/>`);
export const arrow = icon(svg`<path d="M9 2.5h4.5V7M13 3 7.5 8.5M11.5 9.5v4h-9v-9h4"/>`);
export const pages = icon(svg`<path d="M5.5 5.5v-3h8v8h-3"/><rect x="2.5" y="5.5" width="8" height="8"/>`);
export const cross = icon(svg`<path d="m4 4 8 8M12 4l-8 8"/>`);
export const people = icon(
  svg`<circle cx="6" cy="5.5" r="2.5"/><path d="M1.5 13.5c.3-3 2-4.5 4.5-4.5s4.200 1.500 4.500 4.500"/><path d="M10.500 3.200a2.500 2.500 0 0 1 0 4.600M12 9.300c1.500.500 2.300 1.900 2.500 4.200"/>`,
);
