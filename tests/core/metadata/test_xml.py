"""XML as text is what ElementTree writes."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from plugins.metadata.xml import element, quoted

TEXT = st.text() | st.text("<>&'\"\r\n\t a")


@given(TEXT, TEXT)
def test_any_text_and_attribute_is_written_as_elementtree_writes_it(text: str, value: str) -> None:
    one = ElementTree.Element("one")
    one.text = text
    assert element("one", text) == ElementTree.tostring(one, encoding="unicode")
    assert f"<one a={quoted(value)} />" == ElementTree.tostring(ElementTree.Element("one", a=value), encoding="unicode")
