/** Looks once for a QR code in what the camera shows; null when there is none. */
export type CodeReader = (screen: HTMLVideoElement) => Promise<string | null>;

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats?(): Promise<string[]>;
}

let reader: Promise<CodeReader> | null = null;

/** The reader of codes of this device: its own where it has one, else one that is fetched the first time it is asked for. */
export function codeReader(): Promise<CodeReader> {
  reader ??= ownReader().then((own) => own ?? fetchedReader());
  reader.catch(() => {
    reader = null;
  });
  return reader;
}

async function ownReader(): Promise<CodeReader | null> {
  const Own = (window as unknown as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (!Own) return null;
  const formats = (await Own.getSupportedFormats?.()) ?? ["qr_code"];
  if (!formats.includes("qr_code")) return null;
  const detector = new Own({ formats: ["qr_code"] });
  return async (screen) => (await detector.detect(screen).catch(() => []))[0]?.rawValue ?? null;
}

/** A picture of the camera is made no larger: enough for a code held before a phone, little enough for an old one. */
const MOST_PIXELS = 720;

async function fetchedReader(): Promise<CodeReader> {
  const { decodeQR } = await import("qr/decode.js");
  const canvas = document.createElement("canvas");
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  return async (screen) => {
    const { videoWidth, videoHeight } = screen;
    if (!drawing || videoWidth === 0) return null;
    const scale = Math.min(1, MOST_PIXELS / Math.max(videoWidth, videoHeight));
    canvas.width = Math.round(videoWidth * scale);
    canvas.height = Math.round(videoHeight * scale);
    drawing.drawImage(screen, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQR(drawing.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return null;
    }
  };
}
