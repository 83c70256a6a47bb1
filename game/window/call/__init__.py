"""The parts of the call screen: top bar, person, conversation, menu, and the desk with case, offer and notes."""
