# What stands around every screen: bars, warnings, shortcuts, help.
