"""The exchange: how plans and runs come in and go out, one module per format.

Text to values and back, with no file and no terminal in between.
"""
