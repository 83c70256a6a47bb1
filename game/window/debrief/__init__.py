"""The parts of the debrief screen: the five marks, and the conversation with its remarks."""
