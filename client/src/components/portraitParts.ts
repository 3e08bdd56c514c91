// Shapes on a ground of 400 × 250; the head is centred on 200, 116.
export const skins = ['#EFC9AA', '#EBC09C', '#E8BE9C', '#DDAE88', '#C9966C', '#B47C54'] as const;
export const shirts = [
  '#D9D2C2',
  '#2E4A73',
  '#C9B48A',
  '#7FA39B',
  '#B5573F',
  '#6D5B7E',
  '#F0E9DC',
  '#4F6A58',
] as const;
export const hairColours = ['#2A2019', '#231C17', '#3A281D', '#1E1714', '#4A3524', '#7C756E'] as const;

export const grounds = [
  ['#6E7A72', '#39423D'],
  ['#8A7458', '#4A3B2A'],
  ['#93A070', '#56633B'],
  ['#A9B8B4', '#6F817D'],
  ['#8089A8', '#474F6B'],
  ['#9A8480', '#5A4743'],
  ['#B59A7C', '#6C543B'],
] as const;

/** `back` lies behind the head, `front` over the forehead. */
export const hairs = [
  {
    back: 'M138 122c-4-50 26-78 62-78s66 28 62 78c-1 24-2 42-10 52H148c-8-10-9-28-10-52z',
    front: 'M150 112c2-30 18-46 50-46s50 18 51 46c-16-4-30-14-40-26-14 16-36 24-61 26z',
  },
  {
    back: 'M146 112c-4-44 20-68 54-68s58 24 54 68l-5 18h-98z',
    front: 'M150 110c0-32 20-46 50-46s50 14 50 46c-2-12-7-20-13-26-25 3-50 1-73-4-7 8-12 18-14 30z',
  },
  {
    back: 'M148 104c-4-38 20-58 52-58s56 20 52 58l-4 16h-96z',
    front: 'M152 100c2-24 20-36 48-36s46 12 48 36c-8-12-14-16-20-18-20 3-38 3-56 0-8 3-14 8-20 18z',
  },
  {
    back: 'M179 38a21 21 0 1 0 42 0 21 21 0 1 0-42 0zM144 116c-2-44 22-70 56-70s58 26 56 70l-6 24h-100z',
    front: 'M151 108c4-28 22-40 49-40s45 12 49 40c-14-10-20-18-26-26-20 12-46 16-72 26z',
  },
  {
    back: 'M138 120c-4-50 26-78 62-78s66 28 62 78c2 44 8 76 16 104H122c8-28 14-60 16-104z',
    front: 'M150 116c0-32 16-50 46-51-8 22-22 40-46 51zM250 116c0-32-18-50-54-51 12 24 30 42 54 51z',
  },
] as const;

/** Shelves, cabinets, a window with a plant: drawn in black and white over the ground. */
export const rooms = [
  {
    dark: 'M20 66h124v5H20zM20 128h124v5H20zM34 34h12v32H34zM50 26h9v40h-9zM63 38h16v28H63zM96 92h14v36H96zM114 84h10v44h-10z',
    light: 'M308 70a34 34 0 1 0 68 0 34 34 0 1 0-68 0zM339 104h6v130h-6z',
  },
  {
    dark: 'M18 96h92l-8 154H26zM300 74h92l-6 176h-80z',
    light: 'M19 122h90v6H19zM22 196h84v6H22zM301 104h90v6h-90zM304 182h84v6h-84z',
  },
  {
    dark: 'M40 250c-8-60 4-92 22-116 12 34 14 70 6 116zM70 250c2-48 14-70 34-84 2 34-8 62-20 84z',
    light: 'M276 14h50v62h-50zM330 14h50v62h-50zM276 80h50v62h-50zM330 80h50v62h-50z',
  },
] as const;

export const mouths = ['M186 152q14 11 28 0', 'M188 153q12 7 24 0', 'M185 150q15 15 30 0'] as const;
