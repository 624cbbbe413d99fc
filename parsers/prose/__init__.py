"""Free text to values and marks, a package for each thing that a letter may tell.

`read` is the door. It parts a message that refers several (`people`), finds who writes it (`writer`), and asks of each
person's sentences what they say of the name and birth (`people`), numbers (`contact`), agreement (`consent`), days
(`days`), where the person is (`places`), why and with what needs (`needs`). All of them read `sentences`, and share the
word classes of `words`; `roll` tells lines that list people, `authority` which council was asked for.
"""
