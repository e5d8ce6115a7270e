// The outlines of the provinces and where on them a longitude and a latitude lie.
import outlines from '@svg-maps/south-korea';

// Every code a province has had; Gwangju and South Jeolla are one province (12) since 2026-07-01.
const CODES = {
  seoul: ['11'],
  busan: ['26'],
  daegu: ['27'],
  incheon: ['28'],
  gwangju: ['29', '12'],
  daejeon: ['30'],
  ulsan: ['31'],
  sejong: ['36'],
  gyeonggi: ['41'],
  gangwon: ['51', '42'],
  'north-chungcheong': ['43'],
  'south-chungcheong': ['44'],
  'north-jeolla': ['52', '45'],
  'south-jeolla': ['46', '12'],
  'north-gyeongsang': ['47'],
  'south-gyeongsang': ['48'],
  jeju: ['50', '49'],
};

export const provinces = outlines.locations.map(({ id }) => ({ id, codes: CODES[id] }));

// The outlines are Web Mercator; these constants were measured on them (error about 0.3 km).
export function project(lon, lat) {
  const mercator = (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
  return [94.3652 * lon - 11831.278, -94.1039 * mercator + 3944.954];
}

// The package leaves Dokdo out. It belongs to North Gyeongsang, lies east of the drawing, and is drawn larger than it is.
const DOKDO = project(131.865, 37.241);
const [, , , HEIGHT] = outlines.viewBox.split(' ').map(Number);
const WIDTH = Math.ceil(DOKDO[0]) + 18;

export const whole = { x: 0, y: 0, width: WIDTH, height: HEIGHT };

export function svg() {
  const [x, y] = DOKDO;
  const dokdo = `M ${x - 3},${y} l 3,-3 3,3 -3,3 z`;
  const paths = outlines.locations.map(({ id, path }) => {
    const all = id === 'north-gyeongsang' ? `${path} ${dokdo}` : path;
    return `<path name="${id}" d="${all}" fill="none"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">${paths.join('')}</svg>`;
}
