"""The rules of a call, written for N calls at once: values in, values out."""
