"""How the drawing of a state machine is worked out: what joins what, where it stands, how arrows run, the key."""
