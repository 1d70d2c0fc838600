import { createStorage, type Driver } from "unstorage";
import fsLite from "unstorage/drivers/fs-lite";
import memory from "unstorage/drivers/memory";
import s3 from "unstorage/drivers/s3";

/** Where pictures and papers are kept: a folder, an S3-compatible object storage, or memory for tests. */
export type FileStoreSource =
  | { folder: string }
  | { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string }
  | "memory";

/** Bytes under a key. Keys are made by the portal, never by a reader. */
export interface FileStore {
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Null when nothing is there. */
  read(key: string): Promise<Uint8Array | null>;
  remove(key: string): Promise<void>;
}

const slot = Symbol.for("fanfueang.files");
const processWide = globalThis as { [slot]?: FileStore };

/** Opens the store and makes it the process's own. */
export function openFileStore(source: FileStoreSource): FileStore {
  const storage = createStorage({ driver: driverOf(source) });
  const store: FileStore = {
    write: (key, bytes) => storage.setItemRaw(key, Buffer.from(bytes)),
    async read(key) {
      const found = await storage.getItemRaw<Uint8Array | ArrayBuffer>(key);
      return found === null || found === undefined ? null : new Uint8Array(found);
    },
    remove: (key) => storage.removeItem(key),
  };
  processWide[slot] = store;
  return store;
}

/** The store that {@link openFileStore} has opened in this process. Throws when none is open. */
export function fileStore(): FileStore {
  const open = processWide[slot];
  if (!open) throw new Error("no file store is open in this process");
  return open;
}

function driverOf(source: FileStoreSource): Driver {
  if (source === "memory") return memory();
  return "folder" in source ? fsLite({ base: source.folder }) : s3(source);
}
