"""Finding names: which provinces, associations and events an article names, and which it is about.

``Vocabulary.of`` is built once of all known names; ``mentions`` gives every place in a text
where one of them stands, ``subjects`` those that the text is about, ``uncovered`` the names
of bodies and contests that nothing covers.
"""

from plugins.detection.known import Known
from plugins.detection.mentions import Mention, mentions
from plugins.detection.subjects import Subject, subjects
from plugins.detection.text import Text
from plugins.detection.uncovered import Uncovered, uncovered
from plugins.detection.vocabulary import Vocabulary

__all__ = ["Known", "Mention", "Subject", "Text", "Uncovered", "Vocabulary", "mentions", "subjects", "uncovered"]
