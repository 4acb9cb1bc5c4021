//! What the widgets promise, by role and label.
