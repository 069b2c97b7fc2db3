// What this module holds is in ARCHITECTURE.md.
