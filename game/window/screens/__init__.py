"""The screens: one screen, one file; parts of the call screen stand beside it."""

from game.window.context import Context
from game.window.routes import Route, ToBriefing, ToCall, ToDebrief, ToHome, ToNote, ToSettings
from game.window.screen import Screen


def screen_for(context: Context, route: Route) -> Screen:
    """The screen a route leads to; each is imported when it is first gone to."""
    match route:
        case ToBriefing(scenario):
            from game.window.screens.briefing import Briefing

            return Briefing(context, scenario)
        case ToCall(seat, ringing):
            from game.window.screens.call import CallScreen

            return CallScreen(context, seat, ringing)
        case ToNote(seat):
            from game.window.screens.note import NoteScreen

            return NoteScreen(context, seat)
        case ToDebrief(path, record):
            from game.window.screens.debrief import DebriefScreen

            return DebriefScreen(context, path, record)
        case ToSettings():
            from game.window.screens.settings import SettingsScreen

            return SettingsScreen(context)
        case ToHome() | _:
            from game.window.screens.home import HomeScreen

            return HomeScreen(context)
