import shutil

import tensorflow as tf

shutil.unpack_archive("tensorflow-2018.zip", "saved")
reader = tf.train.load_checkpoint("saved/variables/variables")
for name in sorted(reader.get_variable_to_shape_map()):
    array = reader.get_tensor(name)
    print(name, array.shape, array.sum())
kernel = reader.get_tensor("conv/kernel")  # (3, 3, 2, 4)
