"""The bytes that src/language/emotion_model.h describes, and what the engine has to find."""
import struct

import numpy as np

MAGIC = b'LEM1'

# Our own words, for checking that engine and trainer agree.
TEXTS = [
    'Slept at last. So glad to be home with everyone.', 'I am SO angry at him, he lied to me again!!!',
    "I don't want to see anyone today. Everything is grey.", 'thank you thank you thank you, you were so kind',
    'what if I mess it all up tomorrow? my heart is racing', 'We laughed until we cried lol :D',
    'I said things I wish I had not said. I’m ashamed.', 'Got the keys today. Ninety days. Proud of myself.',
    'Grandma’s funeral was this morning.', 'The bus was late, then it rained.', 'ugh, that smell. disgusting',
    'wait, what?? I had no idea!', 'i miss her sooooo much 😢💔', 'Hope next week goes better than this one did',
    'Why does nobody ever ask me how I am?', 'It is what it is.', 'not happy, not sad, not anything', '', '?', 'HELP',
    'Ich bin müde und traurig', 'мне плохо', '3 meetings, 2 calls, 1 walk', '<3 <3 :) :-(',
    'I was scared walking home but nothing happened and I felt relieved, then a bit silly, honestly.',
]


def float_bytes(numbers):
    return np.asarray(numbers, '<f4').tobytes()


def varied(number):
    low = []
    while number >= 0x80:
        low.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*low, number])


def to_bytes(first, second, thresholds, keys):
    outputs = [float_bytes([bias, threshold, step, *plain])
               for bias, threshold, step, plain in zip(first.bias, thresholds, first.step, first.plain)]
    again = [float_bytes([bias, *weights]) for bias, weights in zip(second.bias, second.weights)]
    heard = np.flatnonzero(np.any(first.weights, axis=0))
    heard = heard[np.argsort(keys[heard], kind='stable')]
    features, before = [], 0
    for column in heard:
        weighed = np.flatnonzero(first.weights[:, column])
        pairs = [byte for output in weighed for byte in (output, int(first.weights[output, column]) & 0xFF)]
        features.append(varied(int(keys[column]) - before) + bytes([len(weighed), *pairs]))
        before = int(keys[column])
    return MAGIC + bytes([len(outputs), len(again)]) + b''.join(outputs + again) + struct.pack('<I', len(heard)) + b''.join(features)


def expected(texts, probabilities):
    def shown(text):
        return text.replace('\n', ' ')
    lines = [f'{shown(text)}\t' + '\t'.join(f'{each:.5f}' for each in row) for text, row in zip(texts, probabilities)]
    return '# Made by scripts/train-emotion: a text of our own, how likely each feeling is, then each group\n' + '\n'.join(lines) + '\n'
