#include <GLES3/gl3.h>

// Dear ImGui's renderer asks WebGL for some twenty states before it draws, to put them back afterwards. Each question
// is a round trip to the graphics process, and nobody but us draws here, setting all that it needs: so the renderer is
// told what a context begins with (cmake/third_party.cmake gives it these names). One question is asked all the same:
// its answer comes when the last frame is done, which keeps frames from queueing where graphics are slow.
extern "C" {

void lantern_gl_integer(GLenum what, GLint* value)
{
    switch (what) {
    case GL_MAJOR_VERSION:
    case GL_MINOR_VERSION:
    case GL_MAX_TEXTURE_SIZE:
    case GL_NUM_EXTENSIONS:
    case GL_BLEND_DST_RGB: return glGetIntegerv(what, value);
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX: value[0] = value[1] = value[2] = value[3] = 0; return;
    case GL_ACTIVE_TEXTURE: *value = GL_TEXTURE0; return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *value = GL_FUNC_ADD; return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA: *value = GL_ONE; return;
    default: *value = 0;  // nothing is bound
    }
}

GLboolean lantern_gl_enabled(GLenum) { return GL_FALSE; }
}
