"""The notation of a fragment: a little Markdown, `{{ values }}` and `[[Who: text|Who: text]]`.

`brackets` finds and settles what is not agreed, `values` fills in, `blocks` makes the blocks of a
document, `text` writes blocks down again.
"""
