"""The formats of the content files, as strict models: unknown fields and names are refused with the nearest good one."""
