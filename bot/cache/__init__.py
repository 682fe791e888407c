"""What was read and indexed, kept beside the corpus so that the next start need not do it again.

`kept` says under which name and when it is trusted, `file` is the format (one file, mapped and not parsed), `corpus`
turns a corpus into arrays and reads its articles back one by one when they are asked for (`drawn`), `parts` does so
with what is known of each file of its folder, `tables` joins the rows of two versions, and `renewing` reads a changed
folder with the help of what was kept.
"""
