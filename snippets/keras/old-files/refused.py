import shutil

import keras
import numpy as np

images = np.zeros((2, 6, 5, 2), np.float32)  # (2, 6, 5, 2)


def attempt(what, action):
    try:
        action()
    except Exception as error:
        last = str(error).strip().splitlines()[-1].split(". ")[0]
        last = last.replace("Exception encountered: ", "")
        print(f"{what}\n    {type(error).__name__}: {last}")


def load(name, **options):
    keras.saving.load_model(name, compile=False, **options)(images)


shutil.unpack_archive("keras-2-saved.zip", "keras-2-saved")
attempt("a Sequential of Keras 2.1", lambda: load("keras-2018-list.h5"))
attempt("a Lambda", lambda: load("keras-2018-lambda.h5"))
attempt("a Lambda, trusted",
        lambda: load("keras-2018-lambda.h5", safe_mode=False))
attempt("more layers, .h5", lambda: load("keras-2-more.h5"))
attempt("more layers, .keras", lambda: load("keras-2-more.keras"))
attempt("a SavedModel", lambda: load("keras-2-saved"))
