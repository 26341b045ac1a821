import warnings

import keras
import numpy as np

warnings.simplefilter("ignore")  # "Do not pass an `input_shape`"
rng = np.random.RandomState(0)
images = np.float32(rng.randint(0, 3, (2, 6, 5, 2)))  # (2, 6, 5, 2)
answers = []
for name in ["keras-2018.h5", "keras-2.h5", "keras-2.keras"]:
    model = keras.saving.load_model(name, compile=False)
    answers.append(keras.ops.convert_to_numpy(model(images)))
logits = answers[0]  # (2, 3)
print(logits)
print("each file the same:", all(np.array_equal(logits, y) for y in answers))
