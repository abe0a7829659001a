"""Places: where the runner's file lies, and what this device keeps to itself."""

import os
from pathlib import Path


def file_place(named: str | None = None) -> Path:
    """Return the runner's file: the one named, else TICKOVER_FILE, else that of the platform."""
    name = named or os.environ.get("TICKOVER_FILE")
    if name:
        return Path(name).expanduser()
    from platformdirs import user_data_path

    return user_data_path("tickover", appauthor=False) / "tickover.json"


def state_place() -> Path:
    """Return the folder of what stays on this device: TICKOVER_STATE, else that of the platform."""
    name = os.environ.get("TICKOVER_STATE")
    if name:
        return Path(name).expanduser()
    from platformdirs import user_state_path

    return user_state_path("tickover", appauthor=False)


def lock_place(file: Path, state: Path) -> Path:
    """Return the lock of a file, kept out of its folder so that sync programs never see it."""
    return state / "locks" / f"{_fingerprint(file)}.lock"


def backup_place(file: Path, state: Path) -> Path:
    """Return the folder with the backups of a file."""
    return state / "backups" / _fingerprint(file)


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter, unless it is there; OSError if it can't be."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    for place in reversed(missing):
        place.mkdir(mode=0o700, exist_ok=True)


def device_id(state: Path) -> str:
    """Return the name of this device, drawn at random when it is first asked for."""
    place = state / "device"
    if not place.exists():
        make_folder(state)
        draft = place.with_name(f"device.{os.getpid()}")
        draft.write_text(os.urandom(4).hex(), encoding="ascii")
        draft.replace(place)
    return place.read_text(encoding="ascii").strip()


def _fingerprint(file: Path) -> str:
    import hashlib

    return hashlib.sha256(os.fsencode(file.resolve())).hexdigest()[:16]
